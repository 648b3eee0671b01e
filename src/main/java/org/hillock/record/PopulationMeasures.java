package org.hillock.record;

/**
 * What the spikes of one population say about its state.
 *
 * @param neurons recorded
 * @param spikes of these
 * @param rate mean, Hz
 * @param cv mean {@link SpikeRaster#cv}
 * @param lv mean {@link SpikeRaster#lv}
 * @param synchrony {@link SpikeRaster#synchrony} in bins of 3 ms, of at most 1000 neurons
 * @param correlation {@link SpikeRaster#correlation} in bins of 5 ms
 * @param peak frequency at which the spectrum of the population's rate is greatest, Hz
 */
public record PopulationMeasures(
        String population,
        int neurons,
        long spikes,
        double rate,
        double cv,
        double lv,
        double synchrony,
        double correlation,
        double peak,
        Regime regime) {
    private static final double SYNCHRONY_BIN = 3;
    private static final int SYNCHRONY_NEURONS = 1000;
    private static final double CORRELATION_BIN = 5;

    public static PopulationMeasures of(SpikeRaster raster) {
        return new PopulationMeasures(
                raster.population(),
                raster.watched(),
                raster.count(),
                raster.rate(),
                raster.cv(),
                raster.lv(),
                raster.first(SYNCHRONY_NEURONS).synchrony(SYNCHRONY_BIN),
                raster.correlation(CORRELATION_BIN),
                Spectrum.peak(raster),
                Regime.of(raster));
    }
}
