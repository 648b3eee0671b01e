package org.hillock.engine.plasticity;

import java.util.concurrent.atomic.AtomicBoolean;
import org.hillock.engine.Background;
import org.jspecify.annotations.Nullable;

/**
 * What is done to many numbers at once: one by one, and once there proves to be much to do, by {@link WideLoops}, which are made beside the
 * run. Both give the same bits, so it does not matter when.
 */
final class ManyAtOnce {
    /** So many numbers take about as long as the faster way takes to be made. */
    private static final long MUCH = 50_000_000;

    /** Fewer are done sooner one by one. */
    private static final int FEW = 4;

    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static volatile @Nullable WideLoops wide;

    /** So far. */
    private long done;

    /**
     * Raises numbers to powers.
     *
     * @param x becomes the power; as long as are whole vectors, and so the others
     * @param high room
     * @param low room
     */
    void raise(int n, double[] x, double[] y, double[] high, double[] low) {
        var faster = faster(n);
        if (faster != null) faster.raise(n, x, y, high, low);
        else for (int k = 0; k < n; k++) x[k] = Power.of(x[k], y[k]);
    }

    /**
     * Lists where values are above a bound; answers how many these are.
     *
     * @param values as long as are whole vectors
     * @param list longer than that by a vector
     */
    int select(int n, int[] values, int bound, int[] list) {
        var faster = faster(n);
        if (faster != null && faster.selects()) return faster.select(n, values, bound, list);
        int found = 0;
        for (int k = 0; k < n; k++) {
            list[found] = k;
            found += bound - values[k] >>> 31;
        }
        return found;
    }

    private @Nullable WideLoops faster(int n) {
        if (n < FEW) return null;
        if (done <= MUCH && (done += n) > MUCH && BEGUN.compareAndSet(false, true)) accelerate();
        return wide;
    }

    private static void accelerate() {
        Background.start("vector-loops", () -> WideLoops.load().ifPresent(loaded -> wide = loaded));
    }
}
