package org.hillock.engine.population;

import java.util.List;
import org.hillock.model.Equations;
import org.hillock.model.Values;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Formulas;

/** Any expression of the equations for one neuron, as it is between two steps. Slow; for what is recorded. */
final class View {
    private final Values names;
    private final List<Evaluator> parts;
    private final int states;
    private final double[] values;

    View(Equations equations) {
        names = equations.values();
        parts = names.parts();
        states = equations.formulas().slopes().size();
        values = names.initial();
    }

    Evaluator evaluator(Expression of) {
        return Evaluator.of(of, names.places());
    }

    /** The values of all names for a neuron of a slice, valid until the next call. */
    double[] of(ColumnSlice slice, int neuron) {
        var block = slice.blockOf(neuron);
        for (int k = 0; k < states; k++) values[k] = block.columns().get(k, neuron - block.offset());
        slice.parameters.forEach((name, v) -> values[names.place(name)] = v[neuron]);
        var current = slice.current();
        values[names.place(Formulas.CURRENT)] = current.length == 0 ? 0 : current[neuron];
        for (int k = 0; k < parts.size(); k++) values[states + k] = parts.get(k).at(values);
        return values;
    }

    int place(String name) {
        return names.place(name);
    }
}
