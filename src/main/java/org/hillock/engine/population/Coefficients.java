package org.hillock.engine.population;

import static org.hillock.engine.population.Terms.name;
import static org.hillock.engine.population.Terms.times;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hillock.engine.stepper.LinearSystem;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Formulas;

/**
 * The numbers of a step that follow from its length: the transition of a linear system, and what is left of a receptor. Each has one
 * value, or one for each neuron where a parameter differs; what is 0 for all is not there.
 */
final class Coefficients {
    private static final double[] NODES = {0.5, 1};

    private final Equations equations;
    private final boolean injected;
    private final Map<String, double[]> values = new LinkedHashMap<>();

    private Coefficients(Equations equations, boolean injected) {
        this.equations = equations;
        this.injected = injected;
    }

    /** @param parameters in which neurons differ, of the equations */
    static Coefficients of(
            ReceptorEquations wired, Method method, double h, boolean injected, Map<String, double[]> parameters) {
        var all = new Coefficients(wired.equations(), injected);
        if (method == Method.EXACT) all.transitions(h, parameters);
        else
            for (var d : wired.decays())
                for (double node : NODES) all.values.put(decay(d, node), new double[] {Math.exp(-node * h / d.tau())});
        return all;
    }

    /** The name of what is left of a receptor's state after a part of the step. */
    static String decay(ReceptorEquations.Decay d, double node) {
        return " decay " + d.tau() + " " + node;
    }

    private void transitions(double h, Map<String, double[]> parameters) {
        var differing = new ArrayList<String>();
        var columns = new ArrayList<double[]>();
        parameters.forEach((name, v) -> {
            if (!equations.formulas().mentions(name)) return;
            differing.add(name);
            columns.add(v);
        });
        int count = columns.isEmpty() ? 1 : columns.get(0).length;
        var known = new HashMap<List<Double>, LinearSystem.Transition[]>();
        for (int i = 0; i < count; i++) {
            int neuron = i;
            var key = columns.stream().map(v -> v[neuron]).toList();
            var both = known.computeIfAbsent(key, k -> {
                var one = equations;
                for (int p = 0; p < k.size(); p++) one = one.withParameter(differing.get(p), k.get(p));
                var system = LinearSystem.of(one).orElseThrow();
                return new LinearSystem.Transition[] {system.transition(h, false), system.transition(h, true)};
            });
            take(i, count, both[0], "");
            take(i, count, both[1], " held");
        }
        values.values().removeIf(v -> Arrays.stream(v).allMatch(x -> x == 0));
        values.replaceAll((name, v) -> Arrays.stream(v).allMatch(x -> x == v[0]) ? Arrays.copyOf(v, 1) : v);
    }

    private void take(int i, int count, LinearSystem.Transition from, String held) {
        for (int row = 0; row < from.constant().length; row++) {
            put(held + " b " + row, i, count, from.constant()[row]);
            if (injected) put(held + " c " + row, i, count, from.current()[row]);
            for (int j = 0; j < from.constant().length; j++) {
                put(held + " m " + row + " " + j, i, count, from.state()[row][j]);
                put(held + " l " + row + " " + j, i, count, from.noise()[row][j]);
            }
        }
    }

    private void put(String name, int i, int count, double value) {
        values.computeIfAbsent(name, n -> new double[count])[i] = value;
    }

    /** A variable of a linear system at the end of the step. */
    Expression row(int row, boolean held) {
        var prefix = held ? " held" : "";
        var terms = new ArrayList<Expression>();
        if (values.containsKey(prefix + " b " + row)) terms.add(name(prefix + " b " + row));
        term(terms, prefix + " c " + row, Formulas.CURRENT);
        var states = equations.formulas().slopes();
        for (int j = 0; j < states.size(); j++)
            term(terms, prefix + " m " + row + " " + j, states.get(j).name());
        for (int z = 0; z < states.size(); z++) term(terms, prefix + " l " + row + " " + z, Program.noise(z));
        return terms.stream().reduce(Terms::plus).orElse(Terms.number(0));
    }

    private void term(List<Expression> terms, String coefficient, String of) {
        if (values.containsKey(coefficient)) terms.add(times(name(coefficient), name(of)));
    }

    /** True if a variable goes another way while the potential is held: where the potential acts on it. */
    boolean differ(int row, int potential) {
        return values.containsKey(" m " + row + " " + potential);
    }

    /** Those of which each neuron has its own. */
    Map<String, double[]> columns() {
        return only(true);
    }

    /** Those that are the same for all. */
    Map<String, double[]> scalars() {
        return only(false);
    }

    private Map<String, double[]> only(boolean columns) {
        var found = new LinkedHashMap<>(values);
        found.values().removeIf(v -> v.length > 1 != columns);
        return found;
    }
}
