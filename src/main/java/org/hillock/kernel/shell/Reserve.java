package org.hillock.kernel.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Watches the heap while a cell runs, so that the cell is stopped before a thread of the kernel asks for memory when there is none,
 * and would die of it. Memory is put aside in two parts. The soft one the virtual machine takes back by itself before it lets any
 * thread go without, and says so at once: that is the sign to stop. The firm one is given back when the cell has ended, so that the
 * kernel can tell, and run the cell that frees the heap.
 */
final class Reserve {
    private static final int SOFT = 16 << 20;
    private static final int FIRM = 24 << 20;
    /** The part of what can be kept that is full. */
    private static final double FULL = 0.95;
    /** What has to be left for both parts to be put aside. */
    private static final long ROOM = 2L * (SOFT + FIRM);
    /** A heap that is filled between two looks at it: there both are put aside before a cell runs, and stay. */
    private static final int SMALL = 512 << 20;

    private final ReferenceQueue<byte[]> taken = new ReferenceQueue<>();
    /** That a cell is stopped for what came too late for it would be the fault of the next. */
    private final Object watch = new Object();

    private @Nullable SoftReference<byte[]> soft;
    private byte @Nullable [] firm;
    private @Nullable MemoryPoolMXBean old;
    private volatile boolean watched;
    private volatile boolean full;

    /**
     * @param stop stops the cell that runs; it may not need memory
     */
    Reserve(Runnable stop) {
        var thread = new Thread(() -> await(stop), "hillock-reserve");
        thread.setDaemon(true);
        thread.start();
    }

    private void await(Runnable stop) {
        try {
            while (true) {
                taken.remove();
                synchronized (watch) {
                    // Else it was for one thing that would not have fitted, and there is room for others.
                    if (!watched || rest() >= 2L * SOFT) continue;
                    full = true;
                    stop.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called before a cell runs. In a heap that is full from the start, small cells find room: one that frees it, too. */
    void watch() {
        boolean small = Runtime.getRuntime().maxMemory() <= SMALL;
        // What was kept at the last collection may have been let go since.
        if (keepsTooMuch() || small && firm == null && rest() < ROOM) System.gc();
        if (small) putAside();
        boolean hasRoom = !keepsTooMuch();
        synchronized (watch) {
            full = false;
            watched = hasRoom;
        }
    }

    /** To be called every now and then while a cell runs; whether the heap is full, and the cell has to be stopped. */
    boolean isFull() {
        if (!watched || full) return full;
        Runtime heap = Runtime.getRuntime();
        if (heap.totalMemory() < heap.maxMemory() / 2) return false;
        putAside();
        if (keepsTooMuch()) full = true;
        return full;
    }

    /** To be called when a cell has ended; whether the heap was full. */
    boolean unwatch() {
        synchronized (watch) {
            watched = false;
            return full;
        }
    }

    /** Gives back what is put aside, when memory is needed at once. */
    synchronized void release() {
        soft = null;
        firm = null;
    }

    private synchronized void putAside() {
        // To look at it also says that it is in use: else it would be taken back long before the heap is full.
        boolean isThere = soft != null && soft.get() != null;
        if (isThere && firm != null || rest() < ROOM) return;
        try {
            if (firm == null) firm = new byte[FIRM];
            if (!isThere) soft = new SoftReference<>(new byte[SOFT], taken);
        } catch (OutOfMemoryError e) {
            // It has been filled in this moment, which the next look will find.
        }
    }

    private static long rest() {
        Runtime heap = Runtime.getRuntime();
        return heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
    }

    private boolean keepsTooMuch() {
        try {
            if (old == null) old = oldest().orElse(null);
            MemoryUsage kept = old == null ? null : old.getCollectionUsage();
            return kept != null && kept.getUsed() > FULL * kept.getMax();
        } catch (OutOfMemoryError e) {
            return true;
        }
    }

    /** Where what outlives a collection is kept. */
    private static Optional<MemoryPoolMXBean> oldest() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.isCollectionUsageThresholdSupported())
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
    }
}
