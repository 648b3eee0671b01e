package org.hillock.dsl;

import java.util.stream.Collectors;
import org.hillock.model.Check;
import org.hillock.model.Equations;
import org.hillock.model.equation.Parser;

/**
 * A cell by differential equations of your own, usable wherever {@code neuron()} is. What it is made of: {@code v' = ...} or
 * {@code dv/dt = ...} for each variable, {@code x = ...} for parts of them, parameters by {@link #param}, {@code I} for the
 * injected current, {@code t} for the time in ms and {@code xi} for white noise of unit intensity (1/√ms).
 *
 * <p>Linear equations are solved exactly, others by Runge and Kutta's method and with noise by Heun's (Stratonovich); see
 * {@link #method}.
 */
public final class EquationCell extends DynamicCell<EquationCell> {

    EquationCell(String text) {
        this(
                "equations(" + Words.quoted(Check.given("equations", text, "equations(\"v' = -v/10\")")) + ")",
                Equations.of("equations", "Equations", text));
    }

    private EquationCell(String word, Equations opened) {
        this(word, opened, opened);
    }

    EquationCell(String word, Equations opened, Equations equations) {
        super(word, opened, equations);
    }

    @Override
    EquationCell with(Equations other) {
        return new EquationCell(word, opened, other);
    }

    /** A condition or a reset may bring parameters of its own, so they come first. */
    @Override
    Words opening() {
        var firing = equations.firing();
        var resets =
                firing.reset().stream().map(s -> s.name() + " = " + s.value()).collect(Collectors.joining("; "));
        var before = opened.firing();
        return super.opening()
                .verb(
                        "potential",
                        Words.quoted(equations.potential()),
                        !equations.potential().equals(opened.potential()))
                .verb(
                        "spikeWhen",
                        Words.quoted(firing.when().map(Object::toString).orElse("")),
                        !firing.when().equals(before.when()))
                .verb("reset", Words.quoted(resets), !firing.reset().equals(before.reset()))
                .verb("refractory", Check.text(firing.refractory()), firing.refractory() != before.refractory())
                .verb("dt", Check.text(equations.dt()), equations.dt() != opened.dt());
    }

    /** Sets a parameter by its name in the equations, in the condition or the reset: {@code param("tau", 20)}. */
    @Override
    public EquationCell param(String name, double value) {
        return with(equations.withParameterToCome(name, value));
    }

    /** When it fires: {@code spikeWhen("v > 1")}. Without a {@link #reset} it fires when the condition begins to hold. */
    public EquationCell spikeWhen(String condition) {
        return with(equations.withSpike(
                Parser.condition("spikeWhen", Check.given("spikeWhen", condition, "spikeWhen(\"v > 1\")"))));
    }

    /** What a spike does, one statement after the other: {@code reset("v = -65; u += 8")}. */
    public EquationCell reset(String statements) {
        return with(
                equations.withReset(Parser.assignments("reset", Check.given("reset", statements, "reset(\"v = 0\")"))));
    }

    /** Time after a spike during which the potential is held; 0 ms unless said. */
    public EquationCell refractory(double ms) {
        return with(equations.withRefractory(Check.notNegative("equations.refractory", ms, "ms")));
    }

    /** The variable that is the potential: synapses with a reversal drive it, and a refractory time holds it; the first unless said. */
    public EquationCell potential(String variable) {
        return with(equations.withPotential(variable));
    }

    /** The step of a run that names none; 0.1 ms unless said. */
    public EquationCell dt(double ms) {
        return with(equations.withDt(Check.positive("equations.dt", ms, "ms")));
    }
}
