package org.hillock.plot;

import org.hillock.record.SpikeRaster;

/**
 * The spikes of a population as dots over time, its first neuron on top.
 *
 * @param every one in so many neurons is shown
 * @param dot width of a dot, px
 * @param low where the band of these neurons begins on the y axis
 * @param high where it ends
 */
public record RasterMark(SpikeRaster raster, int every, double dot, double low, double high, Ink ink) implements Mark {

    @Override
    public String name() {
        return "";
    }

    /** How many neurons are shown. */
    int rows() {
        return (raster.watched() + every - 1) / every;
    }

    @Override
    public Range xExtent(boolean positive) {
        return new Range(raster.from(), raster.to());
    }

    @Override
    public Range yExtent(Range x, boolean positive) {
        return new Range(low, high);
    }
}
