package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hillock.model.Equations;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Expression;

/** The state of neurons at t = 0, where what they do not share is taken into account. */
final class Starts {
    private final Equations equations;
    private final Map<String, double[]> parameters;
    private final Map<String, double[]> start;
    private final List<String> names = new ArrayList<>();
    private final List<Evaluator> values = new ArrayList<>();

    /** @param parameters of the equations, one value a neuron; @param start state variables, likewise */
    Starts(Equations equations, Map<String, double[]> parameters, Map<String, double[]> start) {
        var all = equations;
        // It keeps the place of a start that there is, so that others follow from it.
        for (var name : start.keySet()) all = all.withStart(name, new Expression.Number(0));
        this.equations = all;
        this.parameters = parameters;
        this.start = start;
        var places = all.values().places();
        all.start().forEach((name, value) -> {
            names.add(name);
            values.add(Evaluator.of(value, places));
        });
    }

    /** The state of a neuron, in the order of the equations. */
    double[] of(int neuron) {
        var places = equations.values();
        var at = places.initial();
        parameters.forEach((name, v) -> at[places.place(name)] = v[neuron]);
        for (int k = 0; k < names.size(); k++) {
            var given = start.get(names.get(k));
            double value = given != null ? given[neuron] : values.get(k).at(at);
            if (!Double.isFinite(value))
                throw new IllegalArgumentException(equations.name() + ".start of \"" + names.get(k)
                        + "\" must be a finite number, but was " + value + ".");
            at[places.place(names.get(k))] = value;
        }
        var state = new double[equations.formulas().slopes().size()];
        System.arraycopy(at, 0, state, 0, state.length);
        return state;
    }
}
