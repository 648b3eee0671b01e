package org.hillock.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Two variables against each other: where each stands still, where both do, how the plane flows, and paths through it.
 *
 * @param nullclines where x, and where y, does not change; a NaN separates their branches
 * @param fixedPoints where the nullclines cross
 * @param trajectories paths of the flow, or of a run
 */
public record PhasePlane(
        String title,
        Axis x,
        Axis y,
        VectorField field,
        List<Series> nullclines,
        List<FixedPoint> fixedPoints,
        List<Series> trajectories) {

    public PhasePlane {
        nullclines = List.copyOf(nullclines);
        fixedPoints = List.copyOf(fixedPoints);
        trajectories = List.copyOf(trajectories);
    }

    /** With one more path on top. */
    public PhasePlane with(Series trajectory) {
        var all = new ArrayList<>(trajectories);
        all.add(trajectory);
        return new PhasePlane(title, x, y, field, nullclines, fixedPoints, all);
    }

    public PhasePlane titled(String other) {
        return new PhasePlane(other, x, y, field, nullclines, fixedPoints, trajectories);
    }
}
