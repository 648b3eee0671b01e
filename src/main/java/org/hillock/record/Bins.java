package org.hillock.record;

import org.hillock.model.Check;

/**
 * Successive windows (from, from + width] and so on; a rest that fills no window is left out.
 *
 * @param tolerance so much of a window beyond its end, a time still counts to it, however a division rounds
 */
record Bins(double from, double width, int count, double tolerance) {

    /** @param name of what is asked for, for the message; @param dt ms, the grid on which the spikes lie */
    static Bins of(String name, SpikeRaster raster, double width) {
        Check.positive(name + ".bin", width, "ms");
        double windows = (raster.to() - raster.from()) / width;
        int count = Check.count(name + ".bins", (long) Math.floor(windows + 1e-9), 0, 100_000_000);
        return new Bins(raster.from(), width, count, 1e-6 * Math.min(1, raster.dt() / width));
    }

    /** The window of a time; of a time in none −1 or a number beyond the last. */
    int at(double time) {
        return (int) Math.ceil((time - from) / width - tolerance) - 1;
    }

    double middle(int k) {
        return from + (k + 0.5) * width;
    }
}
