package org.hillock.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.hillock.record.FixedPoint;
import org.hillock.record.PhasePlane;

/** A phase plane as one panel: arrows below, nullclines, paths, and the fixed points on top. */
final class PhasePlanePanel {
    private static final Ink FLOW = new Ink(Ink.FAINT, 1, false, false);
    private static final Ink POINT = new Ink(-1, 2, false, false);

    private PhasePlanePanel() {}

    static Panel of(PhasePlane plane) {
        var marks = new ArrayList<Mark>();
        marks.add(new ArrowMark(plane.field(), FLOW));
        for (int k = 0; k < plane.nullclines().size(); k++) {
            var nullcline = plane.nullclines().get(k);
            marks.add(new LineMark(nullcline.name(), Points.of(nullcline), new Ink(k, 2.4, false, false)));
        }
        for (int k = 0; k < plane.trajectories().size(); k++) {
            var path = plane.trajectories().get(k);
            // On top of everything, so the most visible colour that neither nullcline has.
            marks.add(new LineMark(path.name(), Points.of(path), new Ink(2 + k, 1.8, false, false)));
        }
        var kinds = plane.fixedPoints().stream()
                .collect(Collectors.groupingBy(FixedPoint::kind, LinkedHashMap::new, Collectors.toList()));
        kinds.forEach((kind, points) ->
                marks.add(new PointMark(kind.toString(), points(points), POINT, shape(points.get(0)))));
        var window = plane.field().window();
        return Panel.of("", plane.x(), plane.y(), marks)
                .xRange(new Range(window.xFrom(), window.xTo()))
                .yRange(new Range(window.yFrom(), window.yTo()));
    }

    private static Points points(List<FixedPoint> points) {
        return Points.of(
                points.stream().mapToDouble(FixedPoint::x).toArray(),
                points.stream().mapToDouble(FixedPoint::y).toArray());
    }

    private static PointMark.Shape shape(FixedPoint point) {
        if (point.stable()) return PointMark.Shape.FULL;
        return switch (point.kind()) {
            case SADDLE, DEGENERATE -> PointMark.Shape.HALF;
            default -> PointMark.Shape.OPEN;
        };
    }
}
