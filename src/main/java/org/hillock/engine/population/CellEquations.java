package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hillock.model.Cell;
import org.hillock.model.Equations;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Parameter;
import org.hillock.model.Parameter.Limit;
import org.hillock.model.Reset;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Parser;

/** Any cell as equations, so that one way of taking steps serves all of them. */
final class CellEquations {
    private static final String V = "V";
    private static final String RESET = "reset";

    private CellEquations() {}

    static Equations of(Cell cell) {
        if (cell instanceof Equations equations) return equations;
        if (cell instanceof Membrane membrane) return membrane("membrane", membrane);
        if (cell instanceof IntegrateAndFire neuron)
            return membrane("neuron", neuron.membrane())
                    .withParameters(firing(neuron))
                    .withSpike(Parser.condition("spikeWhen", "V >= threshold"))
                    .withReset(Parser.assignments("reset", "V = " + after(neuron.reset())))
                    .withRefractory(neuron.refractory());
        throw new IllegalArgumentException("No population is known of " + cell + ".");
    }

    private static Equations membrane(String name, Membrane membrane) {
        boolean leakFree = membrane.leakFree();
        var slope = leakFree ? "I/cm" : "(vRest - V + rm*I)/(rm*cm)";
        var parameters = new ArrayList<Parameter>();
        if (!leakFree) parameters.add(new Parameter("rm", membrane.rm(), "MΩ", "membrane resistance", Limit.POSITIVE));
        parameters.add(new Parameter("cm", membrane.cm(), "nF", "membrane capacitance", Limit.POSITIVE));
        parameters.add(new Parameter("vRest", membrane.vRest(), "mV", "resting potential", Limit.ANY));
        Expression start = membrane.start().isPresent()
                ? new Expression.Number(membrane.start().getAsDouble())
                : new Expression.Name("vRest", 0);
        return Equations.of(name, "Membrane", "V' = " + slope + "   # mV: membrane potential")
                .withParameters(parameters.stream())
                .withStart(V, start);
    }

    /** What it takes to fire; the potential after it is among them, for then one loop serves cells that differ in it. */
    private static Stream<Parameter> firing(IntegrateAndFire neuron) {
        var threshold = new Parameter("threshold", neuron.threshold(), "mV", "firing threshold", Limit.ANY);
        if (!(neuron.reset() instanceof Reset.To to)) return Stream.of(threshold);
        return Stream.of(threshold, new Parameter(RESET, to.potential(), "mV", "potential after a spike", Limit.ANY));
    }

    /** The potential after a spike, as an expression. */
    private static String after(Reset reset) {
        if (reset instanceof Reset.To) return RESET;
        if (reset instanceof Reset.Linear linear)
            return linear.amount().isPresent()
                    ? "V - (" + linear.amount().getAsDouble() + ")"
                    : "V - (threshold - vRest)";
        return "vRest";
    }

    /** The names of parameters that a population of such cells may give to each neuron beside those of the equations. */
    static List<String> further(Cell cell) {
        return cell instanceof Membrane || cell instanceof IntegrateAndFire
                ? List.of(START, REFRACTORY)
                : List.of(REFRACTORY);
    }

    /** The potential at t = 0 of a membrane, as a parameter. */
    static final String START = "v0";

    /** ms for which the potential is held. */
    static final String REFRACTORY = "refractory";
}
