package org.hillock.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hillock.record.Axis;
import org.hillock.record.Series;
import org.hillock.record.SpikeRaster;

/** The spikes of populations below one another, and their rates below these. */
final class RasterPanels {
    /** Device pixels that the neurons have between them on a screen. */
    private static final double ROWS = 760;
    /** At least so many for each population, that its name has room. */
    private static final double LEAST = 40;

    private static final double GAP = 8;
    /** Up to so many populations have a line of their own. */
    private static final int LINES = 3;
    /** The mean number of spikes in a bin, below which the noise of counting hides everything else. */
    private static final double SPIKES = 10;

    private static final double LEAST_BIN = 1;
    private static final double MOST_BINS = 700;
    private static final double LEAST_BINS = 60;

    private RasterPanels() {}

    static List<Panel> of(List<SpikeRaster> rasters) {
        if (rasters.isEmpty())
            throw new IllegalArgumentException("A raster needs the spikes of at least one population. Record some.");
        return List.of(spikes(rasters), rates(rasters));
    }

    private static Panel spikes(List<SpikeRaster> rasters) {
        double[] heights = heights(rasters);
        double share = 1;
        for (int p = 0; p < heights.length; p++)
            share = Math.min(share, heights[p] / rasters.get(p).watched());
        var marks = new ArrayList<Mark>();
        var places = new ArrayList<Place>();
        double top = 0;
        for (int p = 0; p < heights.length; p++) {
            var raster = rasters.get(p);
            int shown = (int) Math.max(1, Math.min(raster.watched(), Math.round(share * raster.watched())));
            marks.add(new RasterMark(raster, shown, top - heights[p], top, Ink.line(p)));
            places.add(new Place(raster.population(), top - heights[p] / 2, Ink.line(p)));
            top -= heights[p] + GAP;
        }
        return Panel.of(title(rasters, share), Charts.TIME, Axis.linear("", ""), marks)
                .yPlaces(places)
                .yRange(new Range(top + GAP / 2, GAP / 2))
                .xRange(window(rasters))
                .weight(rasters.size() <= 2 ? 2.4 : 3.2);
    }

    /** Of the bands: in proportion to the neurons, but for a least one. */
    private static double[] heights(List<SpikeRaster> rasters) {
        double all = rasters.stream().mapToDouble(SpikeRaster::watched).sum();
        double room = Math.max(0, ROWS - LEAST * rasters.size());
        return rasters.stream()
                .mapToDouble(r -> LEAST + room * r.watched() / Math.max(1, all))
                .toArray();
    }

    private static String title(List<SpikeRaster> rasters, double share) {
        long size = rasters.stream().mapToLong(SpikeRaster::size).sum();
        long watched = rasters.stream().mapToLong(SpikeRaster::watched).sum();
        if (watched == size && share == 1) return String.format(Locale.ROOT, "%,d neurons", size);
        if (share == 1) return String.format(Locale.ROOT, "%,d of %,d neurons", watched, size);
        var every = share > 0.1
                ? String.format(Locale.ROOT, "%.0f %% shown", 100 * share)
                : String.format(Locale.ROOT, "1 in %.0f shown", 1 / share);
        return String.format(Locale.ROOT, "%,d neurons, %s", watched, every);
    }

    private static Range window(List<SpikeRaster> rasters) {
        return new Range(
                rasters.stream().mapToDouble(SpikeRaster::from).min().orElse(0),
                rasters.stream().mapToDouble(SpikeRaster::to).max().orElse(1));
    }

    private static Panel rates(List<SpikeRaster> rasters) {
        double bin = bin(rasters);
        var marks = new ArrayList<Mark>();
        if (rasters.size() <= LINES)
            for (int p = 0; p < rasters.size(); p++)
                marks.add(line(
                        rasters.get(p).populationRate(bin),
                        rasters.size() == 1 ? "" : rasters.get(p).population(),
                        p));
        else marks.add(new LineMark("", Points.of(mean(rasters, bin)), new Ink(-1, 1.4, false, false)));
        var title = (rasters.size() <= LINES ? "" : "mean of all, ") + "bins of " + text(bin) + " ms";
        return Panel.of(title, Charts.TIME, Axis.linear("rate", "Hz"), marks).xRange(window(rasters));
    }

    private static Mark line(Series rate, String name, int hue) {
        return new LineMark(name, Points.of(rate), new Ink(hue, 1.4, false, false));
    }

    /** The mean over all neurons, not over populations. */
    private static Series mean(List<SpikeRaster> rasters, double bin) {
        var rates = rasters.stream().map(r -> r.populationRate(bin)).toList();
        double neurons = rasters.stream().mapToDouble(SpikeRaster::watched).sum();
        var sum = new double[rates.stream().mapToInt(Series::size).min().orElse(0)];
        for (int p = 0; p < rates.size(); p++)
            for (int k = 0; k < sum.length; k++)
                sum[k] += rates.get(p).y(k) * rasters.get(p).watched() / neurons;
        return new Series("mean", java.util.Arrays.copyOf(rates.get(0).x(), sum.length), sum, false);
    }

    /** A round number of ms that gives a smooth but not a coarse line. */
    private static double bin(List<SpikeRaster> rasters) {
        double duration = window(rasters).length();
        double fewest = rasters.stream().mapToDouble(SpikeRaster::count).max().orElse(0);
        double wanted = Math.max(LEAST_BIN, Math.max(duration / MOST_BINS, SPIKES * duration / Math.max(1, fewest)));
        double most = Math.max(LEAST_BIN, duration / LEAST_BINS);
        return round(Math.min(wanted, most));
    }

    /** The next 1, 2 or 5 times a power of ten. */
    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough) + 1e-9));
        for (double factor : new double[] {1, 2, 5}) if (factor * power >= rough * (1 - 1e-9)) return factor * power;
        return 10 * power;
    }

    private static String text(double value) {
        return org.hillock.model.Check.text(value);
    }
}
