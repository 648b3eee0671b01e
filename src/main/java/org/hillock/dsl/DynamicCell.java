package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.equation.Expression;

/**
 * The verbs of every cell that is described by differential equations.
 *
 * @param <S> the cell's own type
 */
public abstract class DynamicCell<S extends DynamicCell<S>> extends SingleCell<S> {
    final String word;
    /** The cell as the opening word gives it. */
    final Equations opened;

    final Equations equations;

    DynamicCell(String word, Equations opened, Equations equations) {
        this.word = word;
        this.opened = opened;
        this.equations = equations;
    }

    abstract S with(Equations other);

    /** The verb that sets a parameter; empty if that is {@code param}. */
    String verb(String parameter) {
        return "";
    }

    @Override
    final String word() {
        return word;
    }

    @Override
    final Equations cell() {
        return equations;
    }

    @Override
    final String unit() {
        return equations.current().unit();
    }

    /** The opening word, and whatever must be said before the parameters. */
    Words opening() {
        return new Words(word);
    }

    @Override
    Words words() {
        var words = opening();
        for (var p : equations.parameters().values()) {
            var before = opened.parameters().get(p.name());
            boolean changed = before == null || before.value() != p.value();
            var verb = verb(p.name());
            words = verb.isEmpty()
                    ? words.verb("param", "\"" + p.name() + "\", " + Check.text(p.value()), changed)
                    : words.verb(verb, Check.text(p.value()), changed);
        }
        for (var s : equations.start().entrySet())
            words = words.verb(
                    "start",
                    "\"" + s.getKey() + "\", " + started(s.getKey(), s.getValue()),
                    !s.getValue().equals(opened.start().get(s.getKey())));
        var method = equations.method();
        words = words.verb(
                "method",
                method.map(Method::toString).orElse(""),
                method.isPresent() && !method.equals(opened.method()));
        return words;
    }

    /** True if this method was said, and not only given by the opening word. */
    final boolean asksFor(Method method) {
        return equations.method().filter(m -> m == method).isPresent()
                && !equations.method().equals(opened.method());
    }

    private String started(String variable, Expression value) {
        if (value instanceof Expression.Number) return value.toString();
        return Check.text(equations.initial()[equations.values().place(variable)]);
    }

    /** Sets a parameter by its name in the equations, in its unit: {@code param("gNa", 100)}. */
    public S param(String name, double value) {
        return with(equations.withParameter(name, value));
    }

    /** Sets a variable's value at t = 0, in its unit: {@code start("V", -60)}. */
    public S start(String variable, double value) {
        return with(equations.withStart(variable, new Expression.Number(Check.finite(word("start"), value, ""))));
    }

    /**
     * How the equations are carried over a step, in place of the way that suits them: {@code EXACT}, {@code EULER},
     * {@code EXPONENTIAL_EULER}, {@code HEUN}, {@code RK4}, {@code DORMAND_PRINCE}. Networks keep to it as well, but for the last one, which
     * chooses steps of its own; what they take where nothing is said, {@code describe()} of the network tells.
     */
    public S method(Method method) {
        return with(equations.withMethod(method));
    }

    /**
     * The steady firing rate for each constant current, measured over one second at the cell's own step.
     *
     * @param currents in the unit of {@code inject}, for instance {@code range(0, 20, 0.5)}
     */
    public Curve fI(double[] currents) {
        return fI(currents, equations.dt());
    }

    /** The steady firing rate for each constant current, measured over one second at steps of so many ms. */
    public Curve fI(double[] currents, double dt) {
        return fI(currents, dt, 1000);
    }

    /**
     * The steady firing rate for each constant current: the reciprocal of the mean interval between the spikes in the later half of
     * a run, so that spikes at the onset alone are no rate. A run with fewer than two there is taken again ten times as long; with
     * still fewer the rate is 0.
     *
     * @param dt ms
     * @param duration of each run, ms
     */
    public Curve fI(double[] currents, double dt, double duration) {
        return RateCurve.steady(this, currents, dt, duration);
    }

    /**
     * Amplitude and phase of the potential under a small sine current about rest, at each frequency: {@code impedance(logspace(1, 1000,
     * 30))}.
     */
    @Detail
    public Impedance impedance(double... hertz) {
        // mV by nA, or by µA/cm² for a cell in units of area.
        return switch (unit()) {
            case "nA" -> Impedance.of(words(), equations, "MΩ", hertz);
            case "µA/cm²" -> Impedance.of(words(), equations, "kΩ·cm²", hertz);
            default -> Impedance.of(words(), equations, "", hertz);
        };
    }

    /** The equations themselves, to read or to change. */
    @Detail
    public EquationCell equations() {
        return new EquationCell(words() + ".equations()", equations, equations);
    }
}
