package org.hillock.kernel.shell;

import org.jspecify.annotations.Nullable;

/**
 * Memory put aside while a cell is filling the heap, and given back when it is full, so that the kernel can say so and run the
 * cell that frees it.
 */
final class Reserve {
    private static final int BYTES = 24 << 20;

    private byte @Nullable [] held;

    /** To be called every now and then. An idle kernel holds nothing. */
    synchronized void refill() {
        Runtime heap = Runtime.getRuntime();
        long rest = heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
        if (held != null || heap.totalMemory() < heap.maxMemory() / 2 || rest < 3L * BYTES) return;
        try {
            held = new byte[BYTES];
        } catch (OutOfMemoryError e) {
            // Too late; the next cell may leave room.
        }
    }

    synchronized void release() {
        held = null;
    }
}
