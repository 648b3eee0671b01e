package org.hillock.engine.plasticity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hillock.model.equation.Derivative;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Statement;
import org.hillock.plasticity.Side;
import org.hillock.plasticity.SynapseEquations;
import org.hillock.plasticity.Trace;

/** The weight and the traces of one synapse, and the statements of its rule, which are carried out as they are written. */
final class SynapseState {
    private final SynapseEquations rule;
    private final Map<String, Integer> places = new HashMap<>();
    private final double[] values;
    private final int weight;
    private final int potential;
    private final List<Set> onPre;
    private final List<Set> onPost;
    private final List<Fading> traces = new ArrayList<>();
    private final List<Evaluator> slopes = new ArrayList<>();
    private final Evaluator transmitted;
    /** What is left of each trace after {@link #span} ms. */
    private double[] left = new double[0];

    private double span = Double.NaN;

    /** A statement: the place that it sets, and what it sets it to. */
    private record Set(int place, Evaluator value) {}

    /** A trace: its place, what it relaxes to, and how fast. */
    private record Fading(int place, double tau, Evaluator target, boolean global) {}

    SynapseState(SynapseEquations rule, double start) {
        this.rule = rule;
        weight = place(SynapseEquations.WEIGHT);
        potential = place(SynapseEquations.POTENTIAL);
        place(SynapseEquations.STEP);
        rule.traces().forEach(t -> place(t.name()));
        rule.parameters().keySet().forEach(this::place);
        values = new double[places.size()];
        values[weight] = start;
        rule.parameters().forEach((name, p) -> values[place(name)] = p.value());
        for (var t : rule.traces()) values[place(t.name())] = t.start();
        for (var t : rule.traces()) traces.add(fading(t));
        onPre = statements(rule.onPre());
        onPost = statements(rule.onPost());
        transmitted = Evaluator.of(rule.transmitted(), places);
        // w = w + dt*f: the slope is what the statement's value changes by with dt.
        for (var s : rule.continuous())
            slopes.add(Evaluator.of(Derivative.of(s.value(), SynapseEquations.STEP), places));
    }

    private int place(String name) {
        return places.computeIfAbsent(name, n -> places.size());
    }

    private Fading fading(Trace t) {
        return new Fading(place(t.name()), t.tau(), Evaluator.of(t.target(), places), t.side() == Side.GLOBAL);
    }

    private List<Set> statements(List<Statement> statements) {
        return statements.stream()
                .map(s -> new Set(place(s.name()), Evaluator.of(s.value(), places)))
                .toList();
    }

    double weight() {
        return values[weight];
    }

    /** What a presynaptic spike passes on now. */
    double transmitted() {
        return transmitted.at(values);
    }

    void pre() {
        carryOut(onPre);
    }

    void post() {
        carryOut(onPost);
    }

    private void carryOut(List<Set> statements) {
        for (var s : statements) {
            values[s.place] = s.value.at(values);
            if (s.place == weight) keepWithin();
        }
    }

    /** Raises what is global. */
    void reward(double amount) {
        for (var t : traces) if (t.global) values[t.place] += amount;
    }

    /** Time passes while the potential keeps a value; the weight by Runge and Kutta's method, everything else exactly. */
    void pass(double ms, double volt) {
        values[potential] = volt;
        if (slopes.isEmpty()) {
            fade(ms);
            return;
        }
        double w = values[weight];
        double k1 = slope();
        fade(ms / 2);
        values[weight] = w + ms / 2 * k1;
        double k2 = slope();
        values[weight] = w + ms / 2 * k2;
        double k3 = slope();
        fade(ms / 2);
        values[weight] = w + ms * k3;
        double k4 = slope();
        values[weight] = w + ms / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
        keepWithin();
    }

    private void fade(double ms) {
        if (ms != span) {
            span = ms;
            left = traces.stream().mapToDouble(t -> Math.exp(-ms / t.tau)).toArray();
        }
        for (int k = 0; k < left.length; k++) {
            var t = traces.get(k);
            double target = t.target.at(values);
            values[t.place] = target + (values[t.place] - target) * left[k];
        }
    }

    private double slope() {
        double sum = 0;
        for (var s : slopes) sum += s.at(values);
        return sum;
    }

    private void keepWithin() {
        values[weight] = Math.min(rule.upper(), Math.max(rule.lower(), values[weight]));
    }
}
