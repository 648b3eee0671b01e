package org.hillock.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Locale;

/** What the heap still holds, asked before anything large is allocated. */
public final class Memory {
    private Memory() {}

    /** From here on it matters that the heap is divided. */
    private static final double LARGE = 5e7;

    /** Bytes that can still be allocated without exceeding the heap's limit. */
    public static double free() {
        var runtime = Runtime.getRuntime();
        return (double) runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /** Bytes that large arrays can still take: some collectors keep a part of the heap for small and young objects. */
    public static double freeForArrays() {
        double largest = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            var usage = pool.getUsage();
            if (pool.getType() == MemoryType.HEAP && usage.getMax() > 0)
                largest = Math.max(largest, usage.getMax() - usage.getUsed());
        }
        return largest == 0 ? free() : Math.min(free(), largest);
    }

    /** True if so many bytes can be had; what nobody holds any longer is given back first, if that is what it takes. */
    public static boolean has(double bytes) {
        if (bytes < LARGE && bytes <= free()) return true;
        if (bytes <= freeForArrays()) return true;
        if (bytes > Runtime.getRuntime().maxMemory()) return false;
        System.gc();
        return bytes <= freeForArrays();
    }

    /** Bytes of the machine, of which a heap may have a part. */
    public static double ofMachine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : Double.POSITIVE_INFINITY;
    }

    /** {@code 1.5 GB}. */
    public static String text(double bytes) {
        var units = new String[] {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
        int u = 0;
        for (; bytes >= 1000 && u < units.length - 1; u++) bytes /= 1000;
        return String.format(Locale.ROOT, u == 0 ? "%.0f %s" : "%.1f %s", bytes, units[u]);
    }
}
