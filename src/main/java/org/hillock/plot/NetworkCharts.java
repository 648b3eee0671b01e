package org.hillock.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hillock.record.Axis;
import org.hillock.record.PopulationMeasures;
import org.hillock.record.PopulationTrace;
import org.hillock.record.Series;
import org.hillock.record.Spectrum;
import org.hillock.record.SpikeRaster;

/** Figures of what the neurons of a network did. None of them changes a record or copies more of it than it draws. */
public final class NetworkCharts {
    /** Of a box or a bar, with the distance of two populations as unit. */
    private static final double BOX = 0.56;

    /** Two boxes alone would be as wide as the page. */
    private static final int LEAST_PLACES = 5;
    /** Of a value from elsewhere, right of the box. */
    private static final double BESIDE = BOX / 2 + 0.11;

    private static final Ink POINT = new Ink(-1, 2, false, false);

    private static final int COLUMNS = 1400;
    private static final int ROWS = 800;
    private static final int PAIRS = 2000;
    /** Up to so many populations have a colour each. */
    private static final int COLOURS = 3;

    private NetworkCharts() {}

    /** Spikes as dots, populations from top to bottom in their order, and their rates below. */
    public static Figure raster(List<SpikeRaster> rasters) {
        long spikes = rasters.stream().mapToLong(SpikeRaster::count).sum();
        return Figure.stack(RasterPanels.of(rasters)).note(String.format(Locale.ROOT, "%,d spikes", spikes));
    }

    /**
     * How the rates of neurons are distributed in each population, with mean rates from elsewhere beside them.
     *
     * @param reference where they are from, such as {@code published}
     * @param means Hz, one for each population; NaN for none
     */
    public static Figure rates(List<SpikeRaster> rasters, String reference, double... means) {
        return Figure.of(boxes(rasters, Axis.linear("rate", "Hz"), SpikeRaster::rates, reference, means))
                .note(said(rasters, SpikeRaster::rate, " Hz"));
    }

    /** Rates, irregularity and synchrony of each population, below one another. */
    public static Figure measures(List<SpikeRaster> rasters) {
        var synchrony = rasters.stream()
                .mapToDouble(r -> PopulationMeasures.of(r).synchrony())
                .toArray();
        return Figure.stack(List.of(
                        boxes(rasters, Axis.linear("rate", "Hz"), SpikeRaster::rates, "", new double[0]),
                        boxes(rasters, Axis.linear("CV", ""), SpikeRaster::cvs, "", new double[0]),
                        bars(rasters, Axis.linear("synchrony", ""), synchrony)))
                .note(said(rasters, SpikeRaster::rate, " Hz"));
    }

    private static Panel boxes(
            List<SpikeRaster> rasters,
            Axis y,
            Function<SpikeRaster, double[]> values,
            String reference,
            double[] means) {
        if (means.length != 0 && means.length != rasters.size())
            throw new IllegalArgumentException("rates needs one " + reference + " value for each of " + rasters.size()
                    + " populations, but has " + means.length + ".");
        var marks = new ArrayList<Mark>();
        for (int p = 0; p < rasters.size(); p++)
            marks.add(BoxMark.of(p, BOX, values.apply(rasters.get(p)), ink(rasters.get(p))));
        if (means.length > 0) {
            // A legend needs two names; the dots of the boxes are the other.
            var nowhere = Points.of(new double[] {Double.NaN}, new double[] {Double.NaN});
            marks.add(new PointMark("mean", nowhere, POINT, PointMark.Shape.FULL));
            var at = IntStream.range(0, means.length)
                    .mapToDouble(p -> p + BESIDE)
                    .toArray();
            marks.add(new PointMark(reference, Points.of(at, means.clone()), POINT, PointMark.Shape.DIAMOND));
        }
        var panel = named(rasters, Panel.of("", Axis.linear("", ""), y, marks));
        return panel.yRange(new Range(0, panel.yShown().high()));
    }

    /** A population has one colour in all figures. */
    private static Ink ink(SpikeRaster raster) {
        return Ink.line(raster.place());
    }

    private static Panel bars(List<SpikeRaster> rasters, Axis y, double[] values) {
        var marks = new ArrayList<Mark>();
        for (int p = 0; p < values.length; p++)
            marks.add(new BarMark("", p - BOX / 2, BOX, new double[] {values[p]}, ink(rasters.get(p))));
        return named(rasters, Panel.of("", Axis.linear("", ""), y, marks));
    }

    private static Panel named(List<SpikeRaster> rasters, Panel panel) {
        var places = new ArrayList<Place>();
        for (int p = 0; p < rasters.size(); p++)
            places.add(new Place(rasters.get(p).population(), p, ink(rasters.get(p))));
        double middle = (rasters.size() - 1) / 2.0;
        double half = Math.max(LEAST_PLACES, rasters.size()) / 2.0 + 0.1;
        return panel.xPlaces(places).xRange(new Range(middle - half, middle + half));
    }

    private static String said(List<SpikeRaster> rasters, ToDoubleFunction<SpikeRaster> value, String unit) {
        return String.join(
                ", ",
                rasters.stream()
                        .map(r -> String.format(Locale.ROOT, "%s %.3g%s", r.population(), value.applyAsDouble(r), unit))
                        .toList());
    }

    /**
     * The power spectrum of each population's rate, relative to that of as many independent Poisson processes of the same rate: 1 where
     * neurons do not know of each other, more where they oscillate together.
     *
     * @param segment ms; frequencies are resolved to its reciprocal
     */
    public static Figure spectrum(List<SpikeRaster> rasters, double segment) {
        var marks = new ArrayList<Mark>();
        for (var raster : rasters) {
            var spectrum = Spectrum.of(raster, segment);
            if (raster.count() == 0) continue;
            double poisson = raster.rate() / raster.watched();
            var relative = Arrays.stream(spectrum.y()).map(y -> y / poisson).toArray();
            var ink = new Ink(raster.place(), rasters.size() > COLOURS ? 1.2 : 1.6, false, false);
            marks.add(new LineMark(raster.population(), Points.of(spectrum.x(), relative), ink));
        }
        var ends = new double[] {1000 / segment, 1000};
        marks.add(new LineMark("independent Poisson", Points.of(ends, new double[] {1, 1}), Ink.REFERENCE));
        return Figure.of(Panel.of("", Axis.log("frequency", "Hz"), Axis.log("power of the rate / Poisson", ""), marks));
    }

    /** The variable of neurons over time as colours. */
    public static Figure heatMap(PopulationTrace trace) {
        var map = trace.heatMap(COLUMNS, ROWS);
        return Charts.heatMap(map.titled(trace.population()));
    }

    /**
     * The variable of a few neurons below one another on common axes; in a potential also the threshold and the spikes.
     *
     * @param spikes of the population, if they were recorded
     */
    public static Figure traces(PopulationTrace trace, Optional<SpikeRaster> spikes, int... neurons) {
        return Figure.stack(NeuronPanels.of(trace, spikes, neurons));
    }

    /**
     * The correlation of the spike counts of pairs of neurons over the geometric mean of their rates, and its mean over all pairs.
     *
     * @param bin ms
     */
    public static Figure correlations(List<SpikeRaster> rasters, double bin) {
        var marks = new ArrayList<Mark>();
        for (var raster : rasters) {
            Series pairs = raster.correlations(bin, PAIRS, 0);
            var name = String.format(Locale.ROOT, "%s, mean %.2g", pairs.name(), raster.correlation(bin));
            marks.add(new PointMark(name, Points.of(pairs), ink(raster), PointMark.Shape.DOT));
        }
        var panel =
                Panel.of("", Axis.linear("geometric mean of the rates", "Hz"), Axis.linear("correlation", ""), marks);
        return Figure.of(
                panel.xRange(new Range(0, panel.xShown().padded(0.02, false).high())));
    }
}
