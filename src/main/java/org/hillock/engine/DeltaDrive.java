package org.hillock.engine;

/**
 * Jumps of the potential at given spike times. One inside a step decays over the rest of it; one at the end of a step belongs
 * to that step, so that it meets the threshold at once.
 */
final class DeltaDrive {
    private final double jump;
    private final double[] arrivals;
    private final double leak;
    private final double dt;
    private int next;

    /**
     * @param jump mV
     * @param arrivals grid coordinates, ascending
     */
    DeltaDrive(double jump, double[] arrivals, double leak, double dt) {
        this.jump = jump;
        this.arrivals = arrivals;
        this.leak = leak;
        this.dt = dt;
    }

    /** Adds the jumps of steps k0 … k0+n−1, mV: to {@code inside} as they are at the end of the step, else to {@code atEnd}. */
    void add(double[] inside, double[] atEnd, long k0, int n) {
        for (; next < arrivals.length && arrivals[next] <= k0 + n; next++) {
            double at = arrivals[next];
            int i = Math.max(0, (int) (Math.ceil(at) - 1 - k0)); // an arrival at 0 belongs to step 0
            double end = k0 + i + 1;
            if (at == end) atEnd[i] += jump;
            else inside[i] += decayed(at, end);
        }
    }

    /** The jumps inside (k + x, k + 1), as they are at the end of the step, mV. */
    double tail(long k, double x) {
        double sum = 0;
        for (int j = next; j < arrivals.length && arrivals[j] < k + 1; j++)
            if (arrivals[j] >= k + x) sum += decayed(arrivals[j], k + 1);
        return sum;
    }

    private double decayed(double at, double end) {
        return jump * Math.exp(-leak * (end - at) * dt);
    }
}
