package org.hillock.kernel.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches the heap while a cell runs. Memory is put aside while the heap fills, and given back when it is full, so that the kernel
 * can say so and run the cell that frees it. And a cell is stopped a little before: a thread of the kernel that asked for memory
 * when there is none would die of it.
 */
final class Reserve {
    private static final int BYTES = 24 << 20;
    private static final double FULL = 0.95;

    private byte @Nullable [] held;
    private @Nullable MemoryPoolMXBean old;

    /** To be called every now and then while a cell runs; whether the heap is full. An idle kernel holds nothing. */
    synchronized boolean isFull() {
        Runtime heap = Runtime.getRuntime();
        if (heap.totalMemory() < heap.maxMemory() / 2) return false;
        try {
            long rest = heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
            if (held == null && rest > 3L * BYTES) held = new byte[BYTES];
            if (old == null) old = oldest().orElse(null);
            MemoryUsage kept = old == null ? null : old.getCollectionUsage();
            return kept != null && kept.getUsed() > FULL * kept.getMax();
        } catch (OutOfMemoryError e) {
            return true;
        }
    }

    synchronized void release() {
        held = null;
    }

    /** Where what outlives a collection is kept. */
    private static Optional<MemoryPoolMXBean> oldest() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.isCollectionUsageThresholdSupported())
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
    }
}
