package org.hillock.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hillock.model.Check;
import org.hillock.record.Axis;
import org.hillock.record.Series;
import org.hillock.record.SpikeRaster;

/** The spikes of populations below one another, and their rates below these. */
final class RasterPanels {
    /** So many spikes can be told apart: large dots, and smaller ones when there are more. */
    private static final double DOTS = 25_000;

    private static final double[] PX = {1.5, 1, 0.5};
    /** Device pixels that the neurons have between them on a screen. */
    private static final double ROWS = 760;
    /** At least so many for each population, that its name has room. */
    private static final double LEAST = 40;

    private static final double GAP = 8;
    /** Up to so many populations have a line of their own. */
    private static final int LINES = 3;
    /** The mean number of spikes in a bin, below which the noise of counting hides everything else. */
    private static final double SPIKES = 20;

    private static final double LEAST_BIN = 1;
    private static final double MOST_BINS = 1200;
    private static final double LEAST_BINS = 60;

    private RasterPanels() {}

    static List<Panel> of(List<SpikeRaster> rasters) {
        if (rasters.isEmpty())
            throw new IllegalArgumentException("A raster needs the spikes of at least one population. Record some.");
        return List.of(spikes(rasters), rates(rasters));
    }

    private static Panel spikes(List<SpikeRaster> rasters) {
        double[] heights = heights(rasters);
        int every = every(rasters, heights);
        double dot = dot(rasters, every);
        var marks = new ArrayList<Mark>();
        var places = new ArrayList<Place>();
        double top = 0;
        for (int p = 0; p < heights.length; p++) {
            var raster = rasters.get(p);
            marks.add(new RasterMark(raster, every, dot, top - heights[p], top, Ink.line(raster.place())));
            places.add(new Place(raster.population(), top - heights[p] / 2, Ink.line(raster.place())));
            top -= heights[p] + GAP;
        }
        return Panel.of(title(rasters, every), Charts.TIME, Axis.linear("neurons", ""), marks)
                .yPlaces(places)
                .yRange(new Range(top + GAP / 2, GAP / 2))
                .xRange(window(rasters))
                .weight(rasters.size() <= 2 ? 2.4 : 3.2);
    }

    /** One in so many neurons is shown: of all populations the same, and so that their spikes can be told apart. */
    private static int every(List<SpikeRaster> rasters, double[] heights) {
        double crowded = Double.POSITIVE_INFINITY;
        for (int p = 0; p < heights.length; p++)
            crowded = Math.min(crowded, heights[p] / rasters.get(p).watched());
        long spikes = rasters.stream().mapToLong(SpikeRaster::count).sum();
        double shown = Math.max(crowded, DOTS / Math.max(1, spikes));
        return (int) Math.max(1, Math.ceil(1 / shown - 1e-9));
    }

    /** Of the bands: in proportion to the neurons, but for a least one. */
    private static double[] heights(List<SpikeRaster> rasters) {
        double all = rasters.stream().mapToDouble(SpikeRaster::watched).sum();
        double room = Math.max(0, ROWS - LEAST * rasters.size());
        return rasters.stream()
                .mapToDouble(r -> LEAST + room * r.watched() / Math.max(1, all))
                .toArray();
    }

    private static double dot(List<SpikeRaster> rasters, int every) {
        double spikes = rasters.stream().mapToDouble(SpikeRaster::count).sum() / every;
        for (double dot : PX) if (spikes * dot * dot <= 1.5 * DOTS * PX[0] * PX[0]) return dot;
        return PX[PX.length - 1];
    }

    private static String title(List<SpikeRaster> rasters, int every) {
        long size = rasters.stream().mapToLong(SpikeRaster::size).sum();
        long watched = rasters.stream().mapToLong(SpikeRaster::watched).sum();
        var recorded = watched == size
                ? String.format(Locale.ROOT, "%,d neurons", size)
                : String.format(Locale.ROOT, "%,d of %,d neurons", watched, size);
        return recorded + (every > 1 ? ", 1 in " + every + " shown" : "");
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
            rasters.stream()
                    // On top the smoothest line, which hides the least of the others.
                    .sorted(Comparator.comparingInt(SpikeRaster::watched))
                    .forEach(r -> marks.add(
                            line(r.populationRate(bin), rasters.size() == 1 ? "" : r.population(), r.place())));
        else marks.add(new LineMark("", Points.of(mean(rasters, bin)), new Ink(-1, 1.4, false, false)));
        var title = (rasters.size() <= LINES ? "" : "mean of all, ") + "bins of " + Check.text(bin) + " ms";
        var panel =
                Panel.of(title, Charts.TIME, Axis.linear("rate", "Hz"), marks).xRange(window(rasters));
        return panel.yRange(new Range(0, panel.yShown().high()));
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
        return new Series("mean", Arrays.copyOf(rates.get(0).x(), sum.length), sum, false);
    }

    /** A round number of ms that gives smooth but not coarse lines. */
    private static double bin(List<SpikeRaster> rasters) {
        double duration = window(rasters).length();
        var counts = rasters.stream().mapToDouble(SpikeRaster::count).filter(n -> n > 0);
        double fewest = rasters.size() <= LINES ? counts.min().orElse(1) : counts.sum();
        double wanted = Math.max(LEAST_BIN, Math.max(duration / MOST_BINS, SPIKES * duration / fewest));
        double most = Math.max(LEAST_BIN, duration / LEAST_BINS);
        return round(Math.min(wanted, most));
    }

    /** The next 1, 2 or 5 times a power of ten. */
    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough) + 1e-9));
        for (double factor : new double[] {1, 2, 5}) if (factor * power >= rough * (1 - 1e-9)) return factor * power;
        return 10 * power;
    }
}
