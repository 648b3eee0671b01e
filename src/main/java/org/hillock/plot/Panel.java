package org.hillock.plot;

import java.util.ArrayList;
import java.util.List;
import org.hillock.record.Axis;
import org.jspecify.annotations.Nullable;

/**
 * One pair of axes and what is drawn in it.
 *
 * @param title above the axes; may be empty
 * @param marks drawn in this order, the last on top
 * @param xRange what x shows; null: all there is
 * @param yRange what y shows; null: all there is within the range of x, and a little room
 * @param weight height relative to the other panels of the figure
 * @param xPlaces names that stand on the x axis in place of numbers; none: numbers
 * @param yPlaces the same for y
 */
public record Panel(
        String title,
        Axis x,
        Axis y,
        List<Mark> marks,
        @Nullable Range xRange,
        @Nullable Range yRange,
        double weight,
        List<Place> xPlaces,
        List<Place> yPlaces) {

    public Panel {
        marks = List.copyOf(marks);
        xPlaces = List.copyOf(xPlaces);
        yPlaces = List.copyOf(yPlaces);
    }

    public static Panel of(String title, Axis x, Axis y, List<Mark> marks) {
        return new Panel(title, x, y, marks, null, null, 1, List.of(), List.of());
    }

    public Panel weight(double weight) {
        return new Panel(title, x, y, marks, xRange, yRange, weight, xPlaces, yPlaces);
    }

    public Panel title(String title) {
        return new Panel(title, x, y, marks, xRange, yRange, weight, xPlaces, yPlaces);
    }

    public Panel x(Axis axis) {
        return new Panel(title, axis, y, marks, xRange, yRange, weight, xPlaces, yPlaces);
    }

    public Panel y(Axis axis) {
        return new Panel(title, x, axis, marks, xRange, yRange, weight, xPlaces, yPlaces);
    }

    public Panel xRange(Range range) {
        return new Panel(title, x, y, marks, range, yRange, weight, xPlaces, yPlaces);
    }

    public Panel yRange(Range range) {
        return new Panel(title, x, y, marks, xRange, range, weight, xPlaces, yPlaces);
    }

    public Panel xPlaces(List<Place> places) {
        return new Panel(title, x, y, marks, xRange, yRange, weight, places, yPlaces);
    }

    public Panel yPlaces(List<Place> places) {
        return new Panel(title, x, y, marks, xRange, yRange, weight, xPlaces, places);
    }

    public Panel marks(List<Mark> marks) {
        return new Panel(title, x, y, marks, xRange, yRange, weight, xPlaces, yPlaces);
    }

    /** This panel with one more mark on top. */
    public Panel with(Mark mark) {
        var all = new ArrayList<>(marks);
        all.add(mark);
        return marks(all);
    }

    /** What the marks cover on x, as far as the axis can show it. */
    Range xData() {
        return marks.stream().map(m -> m.xExtent(x.logarithmic())).reduce(Range.EMPTY, Range::union);
    }

    /** What x shows. */
    Range xShown() {
        if (xRange != null) return xRange.drawable(x.logarithmic());
        boolean dots = marks.stream().anyMatch(m -> m.ink().dots());
        return xData().drawable(x.logarithmic()).padded(dots ? 0.015 : 0, x.logarithmic());
    }

    /** What y shows. */
    Range yShown() {
        if (yRange != null) return yRange.drawable(y.logarithmic());
        var shown = xShown();
        var data = marks.stream().map(m -> m.yExtent(shown, y.logarithmic())).reduce(Range.EMPTY, Range::union);
        var room = data.drawable(y.logarithmic()).padded(0.05, y.logarithmic());
        boolean bars = !marks.isEmpty() && marks.stream().allMatch(m -> m instanceof BarMark);
        return bars && !y.logarithmic() ? new Range(0, room.high()) : room;
    }
}
