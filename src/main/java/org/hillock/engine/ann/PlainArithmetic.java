package org.hillock.engine.ann;

/** Loops that the virtual machine makes vectors of where it can. */
record PlainArithmetic() implements Arithmetic {
    private static final int WIDTH = 64;

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public void add(Signal.Events events, float[] weights, int panel, float[] sums) {
        var index = events.index();
        for (int row = 0; row < events.rows(); row++) {
            int e = events.start()[row], end = events.start()[row + 1], to = row * WIDTH;
            if (events.spikes()) {
                for (; e + 3 < end; e += 4) // four at a time, so that the sums are fetched and stored less often
                add(
                            weights,
                            panel + index[e] * WIDTH,
                            panel + index[e + 1] * WIDTH,
                            panel + index[e + 2] * WIDTH,
                            panel + index[e + 3] * WIDTH,
                            sums,
                            to);
                for (; e < end; e++) add(weights, panel + index[e] * WIDTH, 1, sums, to);
            } else for (; e < end; e++) add(weights, panel + index[e] * WIDTH, events.value()[e], sums, to);
        }
    }

    private static void add(float[] w, int a, int b, int c, int d, float[] sums, int to) {
        for (int j = 0; j < WIDTH; j++) sums[to + j] = sums[to + j] + w[a + j] + w[b + j] + w[c + j] + w[d + j];
    }

    private static void add(float[] w, int a, float x, float[] sums, int to) {
        for (int j = 0; j < WIDTH; j++) sums[to + j] += x * w[a + j];
    }

    @Override
    public void step(
            Neurons neurons, double[] v, int from, int to, float[] u, int at, int stride, long[] bits, int steps) {
        int words = bits.length / steps;
        for (int s = 0; s < steps; s++)
            for (int first = from; first < to; first += Long.SIZE)
                bits[s * words + first / Long.SIZE] =
                        step(neurons, v, first, Math.min(first + Long.SIZE, to), u, at + s * stride);
    }

    private static long step(Neurons neurons, double[] v, int from, int to, float[] u, int at) {
        double[] decay = neurons.decay(), drive = neurons.drive(), gain = neurons.gain();
        double[] threshold = neurons.threshold();
        long fired = 0;
        for (int i = from; i < to; i++) {
            double next = decay[i] * v[i] + (drive[i] + gain[i] * u[at + i]);
            boolean spike = next >= threshold[i];
            if (spike) fired |= 1L << i;
            v[i] = spike ? neurons.after(i, next) : next;
        }
        return fired;
    }
}
