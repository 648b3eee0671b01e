package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleFunction;
import org.hillock.model.Check;
import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.Variable;
import org.hillock.record.Axis;
import org.hillock.record.Bifurcation;
import org.hillock.record.Series;
import org.hillock.record.Trace;

/** What a variable settles to over a parameter: its local extremes after a transient. */
public final class Extremes {
    /** A motion of less than this, relative to the value, is rounding: the variable stands still. */
    private static final double STILL = 1e-6;

    private Extremes() {}

    /**
     * Runs an experiment for each value of the parameter. Where the variable stands still, its value counts as minimum and as
     * maximum.
     *
     * @param transientMs ms at the beginning of each run that do not count
     * @param ms that count
     */
    public static Bifurcation of(
            String title,
            Axis parameter,
            double[] values,
            DoubleFunction<Experiment> experiment,
            Variable variable,
            double transientMs,
            double ms) {
        Check.notNegative("bifurcation.transient", transientMs, "ms");
        Check.positive("bifurcation.duration", ms, "ms");
        var minima = new Points();
        var maxima = new Points();
        var still = new Branches();
        var shown = variable;
        for (double value : values) {
            var run = experiment.apply(Check.finite("bifurcation." + parameter.name(), value, parameter.unit()));
            var recording = Simulation.run(run.recording(List.of(variable)), transientMs + ms, "");
            // A diagram of which the rest is missing would be taken for a whole one.
            if (!recording.complete()) throw new CancellationException("Interrupted.");
            recording.trace(variable).ifPresent(trace -> extremes(value, trace, transientMs, minima, maxima));
            shown = recording.trace(variable).map(Trace::variable).orElse(shown);
            if (run.cell() instanceof Equations equations
                    && Equilibria.unsettled(equations, List.of(equations.potential()))
                            .isEmpty())
                recording.trace(variable).ifPresent(trace -> still.add(equations, run, value, trace));
        }
        return new Bifurcation(
                title,
                parameter,
                Axis.linear(shown.meaning() + " " + shown.symbol(), shown.unit()),
                minima.series("minima"),
                maxima.series("maxima"),
                still.branches());
    }

    private static void extremes(double value, Trace trace, double from, Points minima, Points maxima) {
        int first = 0;
        while (first < trace.size() - 1 && trace.time().at(first) < from) first++;
        double least = trace.at(first);
        double greatest = least;
        for (int k = first; k < trace.size(); k++) {
            least = Math.min(least, trace.at(k));
            greatest = Math.max(greatest, trace.at(k));
        }
        if (greatest - least <= STILL * Math.max(1, Math.abs(greatest))) {
            double last = trace.at(trace.size() - 1);
            minima.add(value, last);
            maxima.add(value, last);
            return;
        }
        for (int k = first + 1; k < trace.size() - 1; k++) {
            double v = trace.at(k);
            double before = trace.at(k - 1);
            double after = trace.at(k + 1);
            if (v > before && v >= after) maxima.add(value, v);
            if (v < before && v <= after) minima.add(value, v);
        }
    }

    /** The fixed points of each value of the parameter under the current that flows at the end of its run. */
    private static final class Branches {
        private final List<Double> values = new ArrayList<>();
        private final List<List<Equilibria.Equilibrium>> found = new ArrayList<>();

        void add(Equations equations, Experiment run, double value, Trace trace) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < trace.size(); k++) {
                least = Math.min(least, trace.at(k));
                greatest = Math.max(greatest, trace.at(k));
            }
            double margin = 0.5 * (greatest - least) + 1;
            double current = run.stimulus().at(trace.time().end());
            values.add(value);
            found.add(new Equilibria(equations, current).between(least - margin, greatest + margin));
        }

        /** The lowest fixed points of all values make a line, the second lowest the next; it is cut where there are none. */
        List<Bifurcation.Branch> branches() {
            var branches = new ArrayList<Bifurcation.Branch>();
            for (boolean stable : new boolean[] {true, false}) {
                int most =
                        found.stream().mapToInt(e -> of(e, stable).size()).max().orElse(0);
                for (int k = 0; k < most; k++) {
                    var line = new Points();
                    for (int v = 0; v < values.size(); v++) {
                        var there = of(found.get(v), stable);
                        line.add(values.get(v), k < there.size() ? there.get(k).potential() : Double.NaN);
                    }
                    var name = k > 0 ? "" : stable ? "stable fixed point" : "unstable fixed point";
                    branches.add(new Bifurcation.Branch(line.series(name), stable));
                }
            }
            return branches;
        }

        private static List<Equilibria.Equilibrium> of(List<Equilibria.Equilibrium> all, boolean stable) {
            return all.stream().filter(e -> e.stable() == stable).toList();
        }
    }

    private static final class Points {
        private final List<Double> x = new ArrayList<>();
        private final List<Double> y = new ArrayList<>();

        void add(double parameter, double value) {
            x.add(parameter);
            y.add(value);
        }

        Series series(String name) {
            return new Series(
                    name,
                    x.stream().mapToDouble(v -> v).toArray(),
                    y.stream().mapToDouble(v -> v).toArray(),
                    false);
        }
    }
}
