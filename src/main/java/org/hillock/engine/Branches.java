package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
import org.hillock.engine.Equilibria.Equilibrium;
import org.hillock.record.Bifurcation;
import org.hillock.record.Series;

/**
 * The fixed points of a cell over a parameter, joined to lines. From one value of the parameter to the next a line goes on to the
 * fixed point that is nearest, if it is the nearest to that one too and as stable: so two that meet and vanish end there.
 */
public final class Branches {
    private final double[] values;
    private final List<Line> open = new ArrayList<>();
    private final List<Line> all = new ArrayList<>();

    private Branches(double[] values) {
        this.values = values;
    }

    /** A line that is being drawn, from the value of this number on. */
    private record Line(int first, List<Equilibrium> points) {
        Equilibrium last() {
            return points.get(points.size() - 1);
        }
    }

    /**
     * @param values of the parameter
     * @param found the fixed points at each of them
     */
    public static List<Bifurcation.Branch> through(double[] values, List<List<Equilibrium>> found) {
        var branches = new Branches(values);
        for (int k = 0; k < values.length; k++) branches.extend(k, found.get(k));
        return branches.named();
    }

    private void extend(int k, List<Equilibrium> found) {
        var ends = open.stream().map(Line::last).toList();
        var going = new ArrayList<Line>();
        for (var point : found) {
            int end = nearest(point, ends);
            boolean goesOn = end >= 0
                    && ends.get(end).stable() == point.stable()
                    && found.get(nearest(ends.get(end), found)) == point;
            var line = goesOn ? open.get(end) : new Line(k, new ArrayList<>());
            line.points.add(point);
            going.add(line);
            if (!goesOn) all.add(line);
        }
        open.clear();
        open.addAll(going);
    }

    /** The number of the candidate with the nearest potential; −1 if there is none. */
    private static int nearest(Equilibrium point, List<Equilibrium> candidates) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < candidates.size(); k++) {
            double distance = Math.abs(candidates.get(k).potential() - point.potential());
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    /** The first line of each kind has a name, for the legend. */
    private List<Bifurcation.Branch> named() {
        var branches = new ArrayList<Bifurcation.Branch>();
        for (boolean stable : new boolean[] {true, false})
            for (var line : all) {
                if (line.last().stable() != stable) continue;
                boolean first = branches.stream().noneMatch(b -> b.stable() == stable);
                var name = !first ? "" : stable ? "stable fixed point" : "unstable fixed point";
                branches.add(new Bifurcation.Branch(series(name, line), stable));
            }
        return branches;
    }

    private Series series(String name, Line line) {
        var x = new double[line.points.size()];
        System.arraycopy(values, line.first, x, 0, x.length);
        var y = line.points.stream().mapToDouble(Equilibrium::potential).toArray();
        return new Series(name, x, y, false);
    }
}
