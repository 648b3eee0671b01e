package org.hillock.engine.network;

import java.util.Arrays;
import java.util.Map;
import org.hillock.model.Cell;
import org.hillock.model.Equations;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Formulas;

/** What an injected current charges: the current over the slope of the potential that it causes, {@code cm} of a membrane. */
final class Capacitance {
    private Capacitance() {}

    /**
     * That of each of some neurons, in the unit of the current by that of the slope, nF.
     *
     * @param parameters those in which the neurons differ
     */
    static double[] of(Cell cell, Map<String, double[]> parameters, int neurons) {
        if (cell instanceof Equations equations) return of(equations, parameters, neurons);
        var membrane = cell instanceof IntegrateAndFire n ? n.membrane() : (Membrane) cell;
        var all = new double[neurons];
        Arrays.fill(all, membrane.cm());
        return parameters.getOrDefault("cm", all);
    }

    private static double[] of(Equations equations, Map<String, double[]> parameters, int neurons) {
        var names = equations.values();
        var slope = Evaluator.of(
                equations.formulas().slope(equations.potential()).orElseThrow().value(), names.places());
        var parts = names.parts();
        int firstPart = equations.formulas().slopes().size();
        var at = names.initial();
        System.arraycopy(equations.initial(), 0, at, 0, firstPart);
        var all = new double[neurons];
        for (int k = 0; k < neurons; k++) {
            for (var p : parameters.entrySet())
                if (names.places().containsKey(p.getKey())) at[names.place(p.getKey())] = p.getValue()[k];
            var slopes = new double[2];
            for (int current = 0; current < slopes.length; current++) {
                at[names.place(Formulas.CURRENT)] = current;
                for (int i = 0; i < parts.size(); i++)
                    at[firstPart + i] = parts.get(i).at(at);
                slopes[current] = slope.at(at);
            }
            all[k] = 1 / (slopes[1] - slopes[0]);
        }
        return all;
    }
}
