package org.hillock.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hillock.engine.PhasePortrait;
import org.hillock.engine.Plane;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.Variable;
import org.hillock.plot.Charts;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.record.Axis;
import org.hillock.record.FixedPoint;
import org.hillock.record.PhasePlane;
import org.hillock.record.Recording;
import org.hillock.record.Series;
import org.hillock.record.Trace;
import org.hillock.record.VectorField.Window;

/** The plane of two variables: nullclines, flow, fixed points with their eigenvalues, and the path of a run. */
public final class PhaseDiagram implements Drawn {
    private static final double MARGIN = 0.2;

    private final Equations equations;
    private final Trace x;
    private final Trace y;
    private final double current;
    private final Window window;
    private final PhasePlane plane;

    private PhaseDiagram(Equations equations, Trace x, Trace y, double current, Window window) {
        this.equations = equations;
        this.x = x;
        this.y = y;
        this.current = current;
        this.window = window;
        var states = equations.formulas().slopes().stream().map(s -> s.name()).toList();
        var flow = new Plane(
                equations,
                states.indexOf(x.variable().symbol()),
                states.indexOf(y.variable().symbol()),
                current);
        plane = PhasePortrait.of("", flow, axis(x.variable()), axis(y.variable()), window)
                .with(new Series("run", x.toArray(), y.toArray(), false));
    }

    /** Of a cell under the current that flows in the middle of a run. */
    static PhaseDiagram of(Experiment experiment, Recording recording, List<String> names) {
        if (!(experiment.cell() instanceof Equations equations))
            throw new IllegalArgumentException(
                    "phasePlane needs a cell with two variables, but this one has its potential alone. Try adex() or izhikevich().");
        var states = equations.formulas().slopes();
        if (states.size() < 2)
            throw new IllegalArgumentException("phasePlane needs two variables, but this cell has only "
                    + states.get(0).name() + ".");
        var first = names.isEmpty() ? equations.potential() : names.get(0);
        var second = names.isEmpty()
                ? states.stream()
                        .map(s -> s.name())
                        .filter(s -> !s.equals(first))
                        .findFirst()
                        .orElseThrow()
                : names.get(1);
        if (first.equals(second))
            throw new IllegalArgumentException(
                    "phasePlane needs two different variables, but was given \"" + first + "\" twice.");
        var x = trace(recording, equations, first);
        var y = trace(recording, equations, second);
        double current = experiment.stimulus().at(recording.duration() / 2);
        return new PhaseDiagram(equations, x, y, current, new Window(low(x), high(x), low(y), high(y)));
    }

    private static Trace trace(Recording recording, Equations equations, String name) {
        var variable = equations
                .formulas()
                .slope(name)
                .map(equations::variable)
                .orElseThrow(() -> new IllegalArgumentException("phasePlane has no variable \"" + name
                        + "\" that changes in time. It has "
                        + equations.formulas().slopes().stream()
                                .map(s -> s.name())
                                .collect(Collectors.joining(", ")) + "."));
        return recording
                .trace(variable)
                .orElseThrow(() -> new IllegalStateException(
                        "This run kept no " + name + ". Write record(STATE) before run(..)."));
    }

    private static Axis axis(Variable variable) {
        return Axis.linear((variable.meaning() + " " + variable.symbol()).strip(), variable.unit());
    }

    private static double low(Trace trace) {
        double low = Arrays.stream(trace.toArray()).min().orElse(0);
        return low - margin(trace);
    }

    private static double high(Trace trace) {
        return Arrays.stream(trace.toArray()).max().orElse(0) + margin(trace);
    }

    private static double margin(Trace trace) {
        double low = Arrays.stream(trace.toArray()).min().orElse(0);
        double high = Arrays.stream(trace.toArray()).max().orElse(0);
        return high > low ? MARGIN * (high - low) : Math.max(1, MARGIN * Math.abs(high));
    }

    /** Shows this part of the horizontal axis. */
    public PhaseDiagram x(double from, double to) {
        return new PhaseDiagram(equations, x, y, current, new Window(from, to, window.yFrom(), window.yTo()));
    }

    /** Shows this part of the vertical axis. */
    public PhaseDiagram y(double from, double to) {
        return new PhaseDiagram(equations, x, y, current, new Window(window.xFrom(), window.xTo(), from, to));
    }

    /** Under another constant current, in the unit of {@code inject}. */
    public PhaseDiagram current(double other) {
        return new PhaseDiagram(
                equations,
                x,
                y,
                Check.finite("phasePlane.current", other, equations.current().unit()),
                window);
    }

    /** Where the nullclines cross, ascending in x, each with its eigenvalues, 1/ms, and its kind. */
    public List<FixedPoint> fixedPoints() {
        return plane.fixedPoints();
    }

    @Override
    public Figure plot() {
        return Charts.phasePlane(plane);
    }

    @Detail
    @Override
    public String summary() {
        return "Phase plane of " + x.variable().symbol() + " and "
                + y.variable().symbol() + ", "
                + (plane.fixedPoints().isEmpty()
                        ? "no fixed point here"
                        : plane.fixedPoints().stream()
                                .map(p -> p.kind().toString())
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public String toString() {
        return summary();
    }
}
