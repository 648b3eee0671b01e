package org.hillock.kernel.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.ref.SoftReference;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches the heap while a cell runs. Memory is put aside while the heap fills, which the virtual machine takes back by itself
 * before it lets any thread go without: that is the sign to stop the cell, and what the cell is stopped with and the kernel says
 * so with. A thread of the kernel that asked for memory when there is none would die of it.
 */
final class Reserve {
    private static final int BYTES = 24 << 20;
    private static final double FULL = 0.95;

    private @Nullable SoftReference<byte[]> held;
    private @Nullable MemoryPoolMXBean old;

    /** To be called before a cell runs: what was taken back before says nothing of it. */
    synchronized void begin() {
        if (held != null && held.get() == null) held = null;
    }

    /** To be called every now and then while a cell runs; whether the heap is full. */
    synchronized boolean isFull() {
        Runtime heap = Runtime.getRuntime();
        if (heap.totalMemory() < heap.maxMemory() / 2) return false;
        try {
            long rest = heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
            // To look at it also says that it is in use: it is taken back only if nothing else is left.
            boolean taken = held != null && held.get() == null;
            if (taken && rest < 2L * BYTES) return true;
            if ((held == null || taken) && rest > 3L * BYTES) held = new SoftReference<>(new byte[BYTES]);
            if (old == null) old = oldest().orElse(null);
            MemoryUsage kept = old == null ? null : old.getCollectionUsage();
            return kept != null && kept.getUsed() > FULL * kept.getMax();
        } catch (OutOfMemoryError e) {
            return true;
        }
    }

    /** To be called when memory is needed at once. */
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
