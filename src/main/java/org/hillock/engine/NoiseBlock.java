package org.hillock.engine;

import java.util.Arrays;

/**
 * The noise of some steps ahead, read at any time within them: noise with a memory runs straight between its samples at the ends and
 * in the middle of a step, white noise is held over the step.
 */
final class NoiseBlock {
    private final NoiseSource source;
    private final double[] start;
    private final double[] middle;
    private final double[] end;
    private final double[] held;
    private long first;

    NoiseBlock(NoiseSource source, int length) {
        this.source = source;
        start = new double[length];
        middle = new double[length];
        end = new double[length];
        held = new double[length];
    }

    /** True if it is zero at all times. */
    boolean silent() {
        return source.silent();
    }

    /** Makes steps k … k + n − 1 ready. */
    void prepare(long k, int n) {
        first = k;
        if (silent()) return;
        for (var row : new double[][] {start, middle, end, held}) Arrays.fill(row, 0, n, 0);
        source.prepare(k, n, start, middle, end, held);
    }

    /** Noise with a memory at a place in a step of the block, nA: 0 for the step's beginning, 1 for its end. */
    double at(long k, double place) {
        int i = (int) (k - first);
        return place < 0.5
                ? start[i] + 2 * place * (middle[i] - start[i])
                : middle[i] + (2 * place - 1) * (end[i] - middle[i]);
    }

    /** White noise during a step of the block, nA. */
    double held(long k) {
        return held[(int) (k - first)];
    }
}
