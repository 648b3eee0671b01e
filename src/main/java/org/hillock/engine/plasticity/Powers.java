package org.hillock.engine.plasticity;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Raises many numbers to powers: one by one, and once there proves to be much to do, by {@link WidePower}, which is made beside the run. Both
 * give the same bits, so it does not matter when.
 */
final class Powers {
    /** So many take about as long as the faster way takes to be made. */
    private static final long MANY = 20_000_000;

    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static volatile @Nullable WidePower wide;

    /** So far. */
    private long raised;

    /**
     * @param x becomes the power; as long as are whole vectors, and so the others
     * @param high room
     * @param low room
     */
    void raise(int n, double[] x, double[] y, double[] high, double[] low) {
        var faster = wide;
        if (faster != null) {
            faster.raise(n, x, y, high, low);
            return;
        }
        if (raised <= MANY && (raised += n) > MANY && BEGUN.compareAndSet(false, true)) accelerate();
        for (int k = 0; k < n; k++) x[k] = Power.of(x[k], y[k]);
    }

    private static void accelerate() {
        var thread = new Thread(() -> WidePower.load().ifPresent(loaded -> wide = loaded), "vector-powers");
        thread.setDaemon(true);
        thread.start();
    }
}
