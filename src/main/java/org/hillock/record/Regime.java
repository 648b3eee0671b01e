package org.hillock.record;

import java.util.Locale;

/**
 * The states of a network of excitatory and inhibitory neurons by N. Brunel, J. Comput. Neurosci. 8:183–208, 2000, doi
 * 10.1023/A:1008925309027, told apart by measures of its spikes. Neurons are <i>regular</i> when the mean {@link SpikeRaster#cv CV} of their
 * intervals is below 0.2. The population is <i>synchronous</i> when the {@link SpikeRaster#modulation} of its rate in bins of 1 or 5 ms is above
 * 0.4, and larger than chance. Its oscillation is <i>fast</i> from 100 Hz on, where delays and not the membrane set its period.
 *
 * <p>The paper draws the states' borders by theory. These lie between what simulations of its network show at its four examples (g,
 * ν_ext/ν_thr): CV 0.00, 0.74, 0.42 and 0.54, modulation 0.5, 0.6, 0.25 and 2.8 at (3, 2), (6, 4), (5, 2) and (4.5, 0.9).
 */
public enum Regime {
    /** No neuron has three intervals. */
    QUIET,
    SYNCHRONOUS_REGULAR,
    ASYNCHRONOUS_REGULAR,
    ASYNCHRONOUS_IRREGULAR,
    SYNCHRONOUS_IRREGULAR_FAST,
    SYNCHRONOUS_IRREGULAR_SLOW;

    /** Of the mean CV. */
    private static final double IRREGULAR = 0.2;

    /** Of the modulation; a sine down to zero has 0.5. */
    private static final double SYNCHRONOUS = 0.4;

    /** Hz. */
    private static final double FAST = 100;

    /** Of the Fano factor of the population's count above 1, in its SD for independent Poisson processes. */
    private static final double CHANCE = 4;

    /** ms: for fast oscillations, and for few spikes. */
    private static final double[] BINS = {1, 5};

    public static Regime of(SpikeRaster raster) {
        double cv = raster.cv();
        if (Double.isNaN(cv)) return QUIET;
        boolean synchronous = synchronous(raster);
        if (cv < IRREGULAR) return synchronous ? SYNCHRONOUS_REGULAR : ASYNCHRONOUS_REGULAR;
        if (!synchronous) return ASYNCHRONOUS_IRREGULAR;
        return Spectrum.peak(raster) >= FAST ? SYNCHRONOUS_IRREGULAR_FAST : SYNCHRONOUS_IRREGULAR_SLOW;
    }

    private static boolean synchronous(SpikeRaster raster) {
        for (double bin : BINS) {
            var moments = Moments.of(raster.counts(bin));
            double windows = (raster.to() - raster.from()) / bin;
            boolean chance = moments.variance() / moments.mean() - 1 < CHANCE * Math.sqrt(2 / windows);
            if (!chance && raster.modulation(bin) > SYNCHRONOUS) return true;
        }
        return false;
    }

    /** {@code asynchronous irregular}. */
    @Override
    public String toString() {
        return switch (this) {
            case SYNCHRONOUS_IRREGULAR_FAST -> "synchronous irregular, fast oscillation";
            case SYNCHRONOUS_IRREGULAR_SLOW -> "synchronous irregular, slow oscillation";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
