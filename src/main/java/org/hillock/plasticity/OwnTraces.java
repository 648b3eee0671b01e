package org.hillock.plasticity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hillock.model.Parameter;
import org.hillock.model.equation.Derivative;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Statement;

/** The traces of a rule as text: to what and how fast each relaxes, and which side it belongs to. */
final class OwnTraces {
    private final OwnText rule;
    private final Map<String, Integer> places = new HashMap<>();
    private final double[] values;
    private final Set<String> own = new HashSet<>();

    OwnTraces(OwnText rule, Map<String, Parameter> parameters) {
        this.rule = rule;
        values = parameters.values().stream().mapToDouble(Parameter::value).toArray();
        parameters.keySet().forEach(name -> places.put(name, places.size()));
        belongToSynapses();
    }

    /** Set on both sides, or on the presynaptic one to something that differs among the synapses of a neuron, or the other way round. */
    private void belongToSynapses() {
        for (boolean found = true; found; ) {
            found = false;
            for (var s : rule.slopes()) if (!own.contains(s.name()) && differs(s.name())) found = own.add(s.name());
        }
    }

    private boolean differs(String trace) {
        if (sets(rule.onPre(), trace) && sets(rule.onPost(), trace)) return true;
        return mentionsOther(rule.onPre(), trace, rule.onPost()) || mentionsOther(rule.onPost(), trace, rule.onPre());
    }

    /** True if the trace is set here to something with the weight, or with a trace of each synapse or of the other side. */
    private boolean mentionsOther(List<Statement> here, String trace, List<Statement> there) {
        return here.stream()
                .filter(s -> s.name().equals(trace))
                .anyMatch(s -> s.value().mentions(SynapseEquations.WEIGHT)
                        || rule.traces().stream()
                                .filter(s.value()::mentions)
                                .anyMatch(
                                        t -> own.contains(t) || sets(there, t) || here == rule.onPre() && follows(t)));
    }

    private static boolean sets(List<Statement> statements, String trace) {
        return statements.stream().anyMatch(s -> s.name().equals(trace));
    }

    private boolean follows(String trace) {
        return rule.slopes().stream()
                .anyMatch(s -> s.name().equals(trace) && s.value().mentions(SynapseEquations.POTENTIAL));
    }

    List<Trace> all(Map<String, Double> starts) {
        return rule.slopes().stream().map(s -> trace(s, starts)).toList();
    }

    private Trace trace(Statement s, Map<String, Double> starts) {
        s.value().names(n -> {
            boolean known = places.containsKey(n.name()) || n.name().equals(SynapseEquations.POTENTIAL);
            if (!known && !n.name().equals(s.name())) throw unlike(s, n.at());
        });
        var byItself = Derivative.of(s.value(), s.name());
        if (byItself.mentions(s.name()) || byItself.mentions(SynapseEquations.POTENTIAL)) throw unlike(s, s.at());
        double rate = -number(byItself);
        if (!(rate > 0) || Double.isInfinite(rate))
            throw rule.error(
                    s.at(),
                    "\"" + s.name() + "\" must fade, but has a time constant of " + 1 / rate + " ms. Write " + s.name()
                            + "' = -" + s.name() + "/tau with tau > 0.");
        var target = target(s, rate);
        var start = starts.get(s.name());
        if (start == null) {
            if (!(target instanceof Expression.Number n))
                throw rule.error(
                        s.at(),
                        "where does \"" + s.name() + "\" start, which follows v? Write .start(\"" + s.name()
                                + "\", -70).");
            start = n.value();
        }
        return new Trace(s.name(), side(s), 1 / rate, target, start);
    }

    private Expression target(Statement s, double rate) {
        var rest = Derivative.substitute(s.value(), Map.of(s.name(), new Expression.Number(0)));
        if (!rest.mentions(SynapseEquations.POTENTIAL)) return new Expression.Number(number(rest) / rate + 0.0);
        var byPotential = Derivative.of(rest, SynapseEquations.POTENTIAL);
        var alone = Derivative.substitute(rest, Map.of(SynapseEquations.POTENTIAL, new Expression.Number(0)));
        boolean potential = !byPotential.mentions(SynapseEquations.POTENTIAL)
                && Math.abs(number(byPotential) - rate) <= 1e-12 * rate
                && number(alone) == 0;
        if (!potential) throw unlike(s, s.at());
        return new Expression.Name(SynapseEquations.POTENTIAL, s.at());
    }

    private double number(Expression e) {
        return Evaluator.of(e, places).at(values);
    }

    private IllegalArgumentException unlike(Statement s, int at) {
        var x = s.name();
        return rule.error(
                at,
                "a trace relaxes to a number or to v by itself. Write " + x + "' = -" + x + "/tau, " + x + "' = (1 - "
                        + x + ")/tau or " + x + "' = (v - " + x + ")/tau.");
    }

    private Side side(Statement s) {
        boolean pre = sets(rule.onPre(), s.name());
        boolean post = sets(rule.onPost(), s.name());
        boolean follows = s.value().mentions(SynapseEquations.POTENTIAL);
        if (follows && pre)
            throw rule.error(
                    s.at(),
                    "\"" + s.name() + "\" follows v and so belongs to the postsynaptic side, but is set on pre. Give"
                            + " what is set on pre a trace of its own.");
        if (own.contains(s.name())) return Side.SYNAPSE;
        if (pre) return Side.PRE;
        return post || follows ? Side.POST : Side.GLOBAL;
    }
}
