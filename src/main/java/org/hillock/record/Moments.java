package org.hillock.record;

/** @param variance with divisor n − 1; NaN with fewer than two values */
record Moments(double mean, double variance) {

    static Moments of(int[] values) {
        double mean = 0;
        for (int value : values) mean += value;
        mean /= values.length;
        double squares = 0;
        for (int value : values) squares += (value - mean) * (value - mean);
        return new Moments(mean, values.length < 2 ? Double.NaN : squares / (values.length - 1));
    }
}
