package org.hillock.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Measured curves on common axes: f–I, strength–duration, a trace beside its closed form.
 *
 * @param title of the figure
 * @param series at least one; the first is the measured one
 */
public record CurveSet(String title, Axis x, Axis y, List<Series> series) {

    public CurveSet {
        if (series.isEmpty()) throw new IllegalArgumentException("A curve needs at least one series.");
        series = List.copyOf(series);
    }

    public CurveSet with(Series more) {
        var all = new ArrayList<>(series);
        all.add(more);
        return new CurveSet(title, x, y, all);
    }

    public CurveSet titled(String other) {
        return new CurveSet(other, x, y, series);
    }
}
