package org.hillock.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hillock.record.Axis;
import org.hillock.record.Bifurcation;
import org.hillock.record.CurveSet;
import org.hillock.record.HeatMap;
import org.hillock.record.Histogram;
import org.hillock.record.PhasePlane;
import org.hillock.record.Recording;
import org.hillock.record.Series;

/** Figures of the records. None of them changes or copies out more of a record than it draws. */
public final class Charts {
    static final Axis TIME = Axis.linear("time", "ms");
    /** Up to so many points a curve shows each of them. */
    private static final int FEW = 60;

    private static final Ink DIAMOND = new Ink(-1, 2, false, false);

    private Charts() {}

    /** All recorded variables over time, V above and the injected current below, with the spikes drawn. */
    public static Figure trace(Recording recording) {
        return Figure.stack(TracePanels.of(recording)).note(spikes(recording));
    }

    /**
     * The potentials of several runs below one another, on common axes.
     *
     * @param names titles of the panels, one for each recording
     */
    public static Figure compare(List<String> names, List<Recording> recordings) {
        if (names.size() != recordings.size() || names.isEmpty())
            throw new IllegalArgumentException("compare needs one name for each run, but had " + names.size()
                    + " names and " + recordings.size() + " runs.");
        var panels = new ArrayList<Panel>();
        for (int k = 0; k < names.size(); k++)
            panels.add(
                    TracePanels.of(recordings.get(k)).get(0).title(names.get(k)).weight(1.2));
        var common = panels.stream().map(Panel::yShown).reduce(Range.EMPTY, Range::union);
        var notes = new ArrayList<String>();
        for (int k = 0; k < names.size(); k++) notes.add(names.get(k) + " " + spikes(recordings.get(k)));
        return Figure.stack(panels.stream().map(p -> p.yRange(common)).toList()).note(String.join(", ", notes));
    }

    /** The potentials of several runs in rows of so many small panels, each under its name and on axes of its own. */
    public static Figure gallery(int columns, List<String> names, List<Recording> recordings) {
        var panels = new ArrayList<Panel>();
        for (int k = 0; k < names.size(); k++) {
            var panel = TracePanels.of(recordings.get(k)).get(0).title(names.get(k));
            panels.add(panel.x(Axis.linear("t", panel.x().unit()))
                    .y(Axis.linear("V", panel.y().unit())));
        }
        int rows = (panels.size() + columns - 1) / columns;
        var figure = Figure.grid(columns, panels).note(String.join(", ", names));
        return figure.size(figure.width(), Math.min(10_000, 60 + 190 * rows));
    }

    /** Curves on common axes; the references thin and dashed on top of the measured. */
    public static Figure curves(CurveSet curves) {
        return Figure.of(panel(curves)).title(curves.title());
    }

    /** Several sets of curves below one another on a common x axis, each with its title. */
    public static Figure stack(List<CurveSet> sets) {
        return Figure.stack(
                sets.stream().map(set -> panel(set).title(set.title())).toList());
    }

    /** Colours over two axes, with a bar that says what they mean. */
    public static Figure heatMap(HeatMap map) {
        return Figure.of(heatPanel(map, HeatMark.values(List.of(map)))).title(map.title());
    }

    /** Several maps, each under its title, those of one quantity on the same colours. */
    public static Figure heatMaps(List<HeatMap> maps) {
        int columns = (int) Math.ceil(Math.sqrt(maps.size()));
        int rows = (maps.size() + columns - 1) / columns;
        var figure = Figure.grid(
                columns,
                maps.stream()
                        .map(m -> heatPanel(m, HeatMark.values(like(m, maps))).title(m.title()))
                        .toList());
        return figure.size(figure.width(), 80 + 250 * rows);
    }

    private static List<HeatMap> like(HeatMap map, List<HeatMap> maps) {
        return maps.stream().filter(m -> m.zAxis().equals(map.zAxis())).toList();
    }

    private static Panel heatPanel(HeatMap map, Range shown) {
        var mark = new HeatMark(map, shown);
        var x = mark.xExtent(false);
        return Panel.of("", map.xAxis(), map.yAxis(), List.of(mark)).xRange(x).yRange(mark.yExtent(x, false));
    }

    /** Nullclines, fixed points, the flow and paths through it. */
    public static Figure phasePlane(PhasePlane plane) {
        var points = plane.fixedPoints().stream()
                .map(p -> String.format(Locale.ROOT, "%s at %.4g, %.4g", p.kind(), p.x(), p.y()))
                .collect(Collectors.joining(", "));
        return Figure.of(PhasePlanePanel.of(plane))
                .title(plane.title())
                .size(800, 560)
                .note(points.isEmpty() ? "no fixed point" : points);
    }

    /** Extremes as small points; branches of fixed points as lines, solid where stable and dashed where not. */
    public static Figure bifurcation(Bifurcation diagram) {
        var marks = new ArrayList<Mark>();
        for (var branch : diagram.branches()) {
            var ink = new Ink(-1, 1.8, !branch.stable(), false);
            marks.add(new LineMark(branch.series().name(), Points.of(branch.series()), ink));
        }
        marks.add(new PointMark("minima", Points.of(diagram.minima()), Ink.line(0), PointMark.Shape.DOT));
        marks.add(new PointMark("maxima", Points.of(diagram.maxima()), Ink.line(1), PointMark.Shape.DOT));
        return Figure.of(Panel.of("", diagram.x(), diagram.y(), marks)).title(diagram.title());
    }

    private static Panel panel(CurveSet curves) {
        var measured = new ArrayList<Mark>();
        var references = new ArrayList<Mark>();
        var bands = new ArrayList<Mark>();
        boolean single = curves.series().size() == 1;
        boolean held = curves.series().stream().anyMatch(Series::reference);
        for (var series : curves.series()) {
            var name = single ? "" : series.name();
            int hue = series.colour() < 0 ? measured.size() : series.colour();
            var ink = series.size() <= FEW ? Ink.dotted(hue) : Ink.line(hue);
            if (!curves.x().places().isEmpty()) {
                var shape = series.reference() ? PointMark.Shape.DIAMOND : PointMark.Shape.FULL;
                (series.reference() ? references : measured)
                        .add(new PointMark(
                                name, Points.of(series), series.reference() ? DIAMOND : Ink.line(hue), shape));
            } else if (series.reference()) references.add(new LineMark(name, Points.of(series), Ink.REFERENCE));
            else {
                var points = Points.of(series);
                series.spread().ifPresent(sd -> bands.add(new BandMark(points, sd, Ink.line(hue))));
                measured.add(new LineMark(name, points, held ? ink.under() : ink));
            }
        }
        measured.addAll(references);
        measured.addAll(0, bands);
        return places(Panel.of("", curves.x(), curves.y(), measured));
    }

    private static Panel places(Panel panel) {
        var names = panel.x().places();
        if (names.isEmpty()) return panel;
        var places = new ArrayList<Place>();
        for (int k = 0; k < names.size(); k++) places.add(new Place(names.get(k), k, Ink.REFERENCE));
        return panel.xPlaces(places).xRange(new Range(-0.5, names.size() - 0.5));
    }

    /** Counts as bars. */
    public static Figure histogram(Histogram histogram) {
        var counts = histogram.counts();
        var heights = new double[counts.length];
        long total = 0;
        for (int k = 0; k < counts.length; k++) {
            heights[k] = counts[k];
            total += counts[k];
        }
        var bars = new BarMark("", histogram.from(), histogram.width(), heights, Ink.line(0));
        return Figure.of(Panel.of("", histogram.axis(), Axis.linear("count", ""), List.of(bars)))
                .title(histogram.title())
                .note(total + " values in " + counts.length + " bins");
    }

    /**
     * The potential with a closed form dashed on top, and below it the error, potential minus closed form.
     *
     * @param name of the closed form, for the legend
     * @param reference its values at the sample times, mV
     * @throws IllegalArgumentException if the run recorded no potential, or the reference has another length
     */
    public static Figure traceAgainst(Recording recording, String name, double[] reference) {
        return Figure.stack(TracePanels.against(recording, name, reference)).note(spikes(recording));
    }

    private static String spikes(Recording recording) {
        int n = recording.spikes().count();
        return n == 0 ? "no spikes" : n == 1 ? "1 spike" : n + " spikes";
    }
}
