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
    /** Gauss's method of three nodes, of order 6; where the slope is free of the weight it is the quadrature. */
    private static final double ROOT = Math.sqrt(15);

    private static final double FIRST = 0.5 - ROOT / 10;
    private static final double[][] STAGES = {
        {5 / 36.0, 2 / 9.0 - ROOT / 15, 5 / 36.0 - ROOT / 30},
        {5 / 36.0 + ROOT / 24, 2 / 9.0, 5 / 36.0 - ROOT / 24},
        {5 / 36.0 + ROOT / 30, 2 / 9.0 + ROOT / 15, 5 / 36.0}
    };
    private static final int MOST_ROUNDS = 30;

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
    private final boolean byItself;
    private final double[][] nodes = new double[3][];
    private double span = Double.NaN;
    /** What is left of each trace after {@link #span} ms, up to the first node of it, and from node to node. */
    private double[] whole = new double[0];

    private double[] outer = new double[0];
    private double[] inner = new double[0];

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
        byItself = rule.continuous().stream()
                .anyMatch(s -> Derivative.of(s.value(), SynapseEquations.STEP).mentions(SynapseEquations.WEIGHT));
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

    /** Time passes while the potential keeps a value. */
    void pass(double ms, double volt) {
        values[potential] = volt;
        if (ms != span) {
            span = ms;
            whole = left(ms);
            outer = left(FIRST * ms);
            inner = left((0.5 - FIRST) * ms);
        }
        if (slopes.isEmpty()) {
            fade(whole);
            return;
        }
        double w = values[weight];
        for (int n = 0; n < nodes.length; n++) {
            fade(n == 0 ? outer : inner);
            nodes[n] = values.clone();
        }
        fade(outer);
        values[weight] = w + ms * change(w, ms);
        keepWithin();
    }

    private double[] left(double ms) {
        return traces.stream().mapToDouble(t -> Math.exp(-ms / t.tau)).toArray();
    }

    private void fade(double[] left) {
        for (int k = 0; k < left.length; k++) {
            var t = traces.get(k);
            double target = t.target.at(values);
            values[t.place] = target + (values[t.place] - target) * left[k];
        }
    }

    /** The mean slope of the weight; where it depends on the weight itself, by rounds until it stays the same. */
    private double change(double w, double ms) {
        var slope = new double[nodes.length];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double moved = 0;
            for (int n = 0; n < nodes.length; n++) {
                if (byItself) {
                    double here = w;
                    for (int m = 0; m < nodes.length; m++) here += ms * STAGES[n][m] * slope[m];
                    nodes[n][weight] = here;
                }
                double sum = 0;
                for (var s : slopes) sum += s.at(nodes[n]);
                moved = Math.max(moved, Math.abs(sum - slope[n]));
                slope[n] = sum;
            }
            if (!byItself || moved == 0) break;
        }
        return (5 * slope[0] + 8 * slope[1] + 5 * slope[2]) / 18;
    }

    private void keepWithin() {
        values[weight] = Math.min(rule.upper(), Math.max(rule.lower(), values[weight]));
    }
}
