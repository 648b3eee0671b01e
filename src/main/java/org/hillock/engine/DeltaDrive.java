package org.hillock.engine;

/** Potential jumps at given spike times; each decays over the rest of its step. */
final class DeltaDrive implements Drive {
    private final double charge;
    private final double[] arrivals;
    private final double leak;
    private final double dt;
    private int next;

    /**
     * @param jump mV
     * @param cm nF
     * @param arrivals grid coordinates, ascending
     */
    DeltaDrive(double jump, double cm, double[] arrivals, double leak, double dt) {
        this.charge = jump * cm;
        this.arrivals = arrivals;
        this.leak = leak;
        this.dt = dt;
    }

    @Override
    public void add(double[] q, double[] current, long k0, int n) {
        for (; next < arrivals.length && arrivals[next] < k0 + n; next++) {
            int i = (int) (Math.floor(arrivals[next]) - k0);
            q[i] += arriving(arrivals[next], k0 + i + 1);
        }
    }

    @Override
    public double tail(long k, double x) {
        double sum = 0;
        for (int j = next; j < arrivals.length && arrivals[j] < k + 1; j++)
            if (arrivals[j] >= k + x) sum += arriving(arrivals[j], k + 1);
        return sum;
    }

    private double arriving(double at, double end) {
        return charge * Math.exp(-leak * (end - at) * dt);
    }
}
