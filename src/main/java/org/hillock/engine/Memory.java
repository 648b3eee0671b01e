package org.hillock.engine;

import java.util.Locale;

/** What the heap still holds, asked before anything large is allocated. */
final class Memory {
    private Memory() {}

    /** Bytes that can still be allocated without exceeding the heap's limit. */
    static double free() {
        var runtime = Runtime.getRuntime();
        return (double) runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /** True if so many bytes can be had; what nobody holds any longer is given back first, if that is what it takes. */
    static boolean has(double bytes) {
        if (bytes <= free()) return true;
        if (bytes > Runtime.getRuntime().maxMemory()) return false;
        System.gc();
        return bytes <= free();
    }

    /** {@code 1.5 GB}. */
    static String text(double bytes) {
        var units = new String[] {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
        int u = 0;
        for (; bytes >= 1000 && u < units.length - 1; u++) bytes /= 1000;
        return String.format(Locale.ROOT, u == 0 ? "%.0f %s" : "%.1f %s", bytes, units[u]);
    }
}
