package org.hillock.plot;

import org.hillock.record.Series;
import org.hillock.record.TimeAxis;
import org.hillock.record.Trace;

/** A sequence of points to draw, read by index so that a long record is never copied. A NaN or infinite y is a gap. */
public interface Points {
    int size();

    double x(int k);

    double y(int k);

    /** A trace over time, ms. */
    static Points of(Trace trace) {
        TimeAxis time = trace.time();
        return new Points() {
            @Override
            public int size() {
                return trace.size();
            }

            @Override
            public double x(int k) {
                return time.at(k);
            }

            @Override
            public double y(int k) {
                return trace.at(k);
            }
        };
    }

    static Points of(Series series) {
        return new Points() {
            @Override
            public int size() {
                return series.size();
            }

            @Override
            public double x(int k) {
                return series.x(k);
            }

            @Override
            public double y(int k) {
                return series.y(k);
            }
        };
    }

    /** Points of two arrays of one length, which are taken over; the caller keeps no reference. */
    static Points of(double[] x, double[] y) {
        if (x.length != y.length)
            throw new IllegalArgumentException(
                    "points need as many y as x values, but were " + x.length + " x and " + y.length + " y.");
        return new Points() {
            @Override
            public int size() {
                return x.length;
            }

            @Override
            public double x(int k) {
                return x[k];
            }

            @Override
            public double y(int k) {
                return y[k];
            }
        };
    }
}
