package org.hillock.engine;

import java.util.Arrays;

/**
 * A piecewise-constant current on the grid: {@code values[j]} nA from coordinate {@code edges[j]} to {@code edges[j+1]}. The
 * first edge is 0 and the last is infinite.
 */
record StepFunction(double[] edges, double[] values) {
    static final StepFunction ZERO = new StepFunction(new double[] {0, Double.POSITIVE_INFINITY}, new double[] {0});

    /** Collects adjoining or separate intervals in ascending order. */
    static final class Builder {
        private double[] edges = new double[16];
        private double[] values = new double[16];
        private int size;
        private double end;

        /** Nothing is added for an interval that lies before 0 or is empty. */
        void add(double from, double to, double value) {
            double begin = Math.max(from, end);
            if (to <= begin) return;
            if (begin > end) append(end, 0);
            append(begin, value);
            end = to;
        }

        private void append(double edge, double value) {
            if (size + 2 > values.length) {
                edges = Arrays.copyOf(edges, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            edges[size] = edge;
            values[size++] = value;
        }

        StepFunction build() {
            if (end < Double.POSITIVE_INFINITY) append(end, 0);
            edges = Arrays.copyOf(edges, size + 1);
            edges[size] = Double.POSITIVE_INFINITY;
            return new StepFunction(edges, Arrays.copyOf(values, size));
        }
    }

    /** The mean between two coordinates. */
    double mean(double from, double to) {
        int found = Arrays.binarySearch(edges, from);
        int j = found < 0 ? -found - 2 : found;
        if (edges[j + 1] >= to) return values[j];
        double sum = 0;
        for (; edges[j] < to; j++) sum += values[j] * (Math.min(to, edges[j + 1]) - Math.max(from, edges[j]));
        return sum / (to - from);
    }

    /** The sum; each value is the sum of the two that were given, with no residue of what went before. */
    StepFunction plus(StepFunction other) {
        if (this == ZERO) return other;
        if (other == ZERO) return this;
        var sum = new Builder();
        int i = 0;
        int j = 0;
        double from = 0;
        while (from < Double.POSITIVE_INFINITY) {
            double to = Math.min(edges[i + 1], other.edges[j + 1]);
            sum.add(from, to, values[i] + other.values[j]);
            if (edges[i + 1] == to) i++;
            if (other.edges[j + 1] == to) j++;
            from = to;
        }
        return sum.build();
    }
}
