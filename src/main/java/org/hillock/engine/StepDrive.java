package org.hillock.engine;

/** All piecewise-constant input of a cell; a change inside a step is integrated exactly. */
final class StepDrive implements Drive {
    private final double[] edges;
    private final double[] values;
    private final double leak;
    private final double dt;
    private final double whole;
    private int at;

    StepDrive(StepFunction input, double leak, double dt) {
        this.edges = input.edges();
        this.values = input.values();
        this.leak = leak;
        this.dt = dt;
        this.whole = Decay.constant(leak, dt);
    }

    @Override
    public void add(double[] q, double[] current, long k0, int n) {
        for (int i = 0; i < n; ) {
            long k = k0 + i;
            while (edges[at + 1] <= k) at++;
            double value = values[at];
            int same = (int) Math.min(n - i, Math.floor(edges[at + 1]) - k);
            if (same == 0) {
                current[i] += value;
                q[i++] += tail(k, 0);
                continue;
            }
            double input = value * whole;
            for (int end = i + same; i < end; i++) {
                current[i] += value;
                q[i] += input;
            }
        }
    }

    @Override
    public double tail(long k, double x) {
        double sum = 0;
        double from = k + x;
        int j = at;
        while (edges[j + 1] <= from) j++;
        for (; from < k + 1; j++) {
            double to = Math.min(k + 1, edges[j + 1]);
            sum += values[j] * Math.exp(-leak * (k + 1 - to) * dt) * Decay.constant(leak, (to - from) * dt);
            from = to;
        }
        return sum;
    }
}
