package org.hillock.engine.ann;

/** Loops that the virtual machine makes vectors of where it can. */
record PlainArithmetic() implements Arithmetic {
    private static final int MOST = 64;

    @Override
    public int width(int outputs) {
        return Math.min(MOST, outputs);
    }

    @Override
    public void add(Signal.Events events, float[] weights, int panel, int width, float[] sums) {
        var index = events.index();
        for (int row = 0; row < events.rows(); row++) {
            int e = events.start()[row], end = events.start()[row + 1], to = row * width;
            if (events.spikes()) {
                for (; e + 3 < end; e += 4) // four at a time, so that the sums are fetched and stored less often
                add(
                            weights,
                            panel + index[e] * width,
                            panel + index[e + 1] * width,
                            panel + index[e + 2] * width,
                            panel + index[e + 3] * width,
                            sums,
                            to,
                            width);
                for (; e < end; e++) add(weights, panel + index[e] * width, 1, sums, to, width);
            } else for (; e < end; e++) add(weights, panel + index[e] * width, events.value()[e], sums, to, width);
        }
    }

    private static void add(float[] w, int a, int b, int c, int d, float[] sums, int to, int width) {
        for (int j = 0; j < width; j++) sums[to + j] = sums[to + j] + w[a + j] + w[b + j] + w[c + j] + w[d + j];
    }

    private static void add(float[] w, int a, float x, float[] sums, int to, int width) {
        for (int j = 0; j < width; j++) sums[to + j] = Math.fma(x, w[a + j], sums[to + j]);
    }

    @Override
    public Signal.Events events(Signal.Spikes set, long[] negative) {
        int words = set.words(), rows = set.rows();
        var start = set.starts();
        var index = new int[start[rows]];
        var value = new float[negative.length == 0 ? 0 : index.length];
        for (int row = 0, n = 0, k = 0; row < rows; row++)
            for (int word = 0; word < words; word++, k++)
                for (long left = set.bits()[k]; left != 0; left &= left - 1, n++) {
                    int bit = Long.numberOfTrailingZeros(left);
                    index[n] = word * Long.SIZE + bit;
                    if (value.length > 0) value[n] = 1 - 2 * (negative[row / set.per() * words + word] >>> bit & 1);
                }
        return new Signal.Events(set.examples(), set.per(), set.size(), start, index, value);
    }

    @Override
    public void step(
            Neurons neurons, double[] v, int from, int to, Signal.Values u, Signal.Spikes spikes, int example) {
        for (int s = 0; s < spikes.per(); s++) {
            int at = u.row(example, s) * v.length, word = spikes.row(example, s) * spikes.words();
            for (int first = from; first < to; first += Long.SIZE)
                spikes.bits()[word + first / Long.SIZE] =
                        step(neurons, v, first, Math.min(first + Long.SIZE, to), u.all(), at);
        }
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
