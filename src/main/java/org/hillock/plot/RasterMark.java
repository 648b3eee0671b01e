package org.hillock.plot;

import org.hillock.record.SpikeRaster;

/**
 * The spikes of a population as dots over time, its first neuron on top. Of many neurons equally spaced ones are shown.
 *
 * @param shown so many of the recorded neurons
 * @param low where the band of these neurons begins on the y axis
 * @param high where it ends
 */
public record RasterMark(SpikeRaster raster, int shown, double low, double high, Ink ink) implements Mark {

    @Override
    public String name() {
        return "";
    }

    /** The row of a neuron from the top, or −1 if it is not shown. */
    int row(int neuron) {
        long row = (long) neuron * shown / raster.watched();
        boolean first = neuron == 0 || (neuron - 1L) * shown / raster.watched() < row;
        return first ? (int) row : -1;
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
