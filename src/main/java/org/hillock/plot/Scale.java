package org.hillock.plot;

import java.awt.geom.Rectangle2D;

/** From values to pixels of one painted panel. A value that a logarithmic axis cannot show becomes NaN. */
record Scale(Rectangle2D plot, Range xRange, Range yRange, boolean logX, boolean logY) {

    double x(double value) {
        return plot.getX() + share(value, xRange, logX) * plot.getWidth();
    }

    double y(double value) {
        return plot.getMaxY() - share(value, yRange, logY) * plot.getHeight();
    }

    private static double share(double value, Range range, boolean log) {
        if (!log) return (value - range.low()) / range.length();
        if (value <= 0) return Double.NaN;
        return Math.log(value / range.low()) / Math.log(range.high() / range.low());
    }
}
