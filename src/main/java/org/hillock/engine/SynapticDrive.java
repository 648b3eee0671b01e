package org.hillock.engine;

/** Current-based synapse with given spike times, exact wherever inside a step a spike arrives. */
final class SynapticDrive implements Drive {
    private final SynapticCurve curve;
    private final double[] arrivals;
    private final double leak;
    private final double dt;
    private final double wholeG;
    private final double wholeY;
    private int next;

    /** @param arrivals grid coordinates, ascending */
    SynapticDrive(SynapticCurve curve, double[] arrivals, double leak, double dt) {
        this.curve = curve;
        this.arrivals = arrivals;
        this.leak = leak;
        this.dt = dt;
        this.wholeG = Decay.exponential(leak, curve.rate(), dt);
        this.wholeY = Decay.alpha(leak, curve.rate(), dt);
    }

    @Override
    public void add(double[] q, double[] current, long k0, int n) {
        for (int i = 0; i < n; i++) {
            long k = k0 + i;
            for (; next < arrivals.length && arrivals[next] <= k; next++) curve.spike();
            current[i] += curve.g();
            if (next < arrivals.length && arrivals[next] < k + 1) {
                q[i] += tail(k, 0);
                double from = k;
                for (; next < arrivals.length && arrivals[next] < k + 1; next++) {
                    curve.advance((arrivals[next] - from) * dt);
                    curve.spike();
                    from = arrivals[next];
                }
                curve.advance((k + 1 - from) * dt);
            } else {
                q[i] += curve.g() * wholeG + curve.y() * wholeY;
                curve.advance(dt);
            }
        }
    }

    @Override
    public double tail(long k, double x) {
        var ahead = curve.copy();
        double sum = 0;
        double from = k;
        for (int j = next; from < k + 1; j++) {
            double to = j < arrivals.length ? Math.max(from, Math.min(k + 1, arrivals[j])) : k + 1;
            double seen = Math.max(from, k + x);
            if (to > seen) {
                ahead.advance((seen - from) * dt);
                sum += Math.exp(-leak * (k + 1 - to) * dt) * ahead.response(leak, (to - seen) * dt);
                ahead.advance((to - seen) * dt);
            } else {
                ahead.advance((to - from) * dt);
            }
            if (to < k + 1) ahead.spike();
            from = to;
        }
        return sum;
    }
}
