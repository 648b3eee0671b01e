package org.hillock.plasticity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hillock.model.Nearest;
import org.hillock.model.equation.Block;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Operator;
import org.hillock.model.equation.Parser;
import org.hillock.model.equation.Pointed;
import org.hillock.model.equation.Statement;

/**
 * The text of a rule, taken in.
 *
 * @param slopes {@code x' = …} of each trace
 * @param onPre what a presynaptic spike does
 * @param onPost what a postsynaptic spike does
 * @param transmitted what a presynaptic spike passes on
 * @param continuous the change of the weight in a step; empty if it changes at spikes alone
 */
record OwnText(
        String text,
        List<Statement> slopes,
        List<Statement> onPre,
        List<Statement> onPost,
        Expression transmitted,
        List<Statement> continuous) {
    static final String WORD = "plasticity";
    static final String PI = "pi";
    private static final String TRANSMITTED = "transmitted";
    private static final Set<String> TAKEN =
            Set.of(SynapseEquations.STEP, SynapseEquations.POTENTIAL, PI, RuleText.LOWER, RuleText.UPPER);

    static OwnText of(String text) {
        var blocks = Parser.blocks(WORD, text);
        var rule = new OwnText(
                text,
                blocks.stream()
                        .flatMap(b -> b.statements().stream())
                        .filter(s -> s.kind() == Statement.Kind.SLOPE && !weight(s))
                        .toList(),
                values(blocks, "pre"),
                values(blocks, "post"),
                values(blocks, "").stream()
                        .filter(s -> s.name().equals(TRANSMITTED))
                        .map(Statement::value)
                        .findFirst()
                        .orElse(RuleText.WEIGHT),
                blocks.stream()
                        .flatMap(b -> b.statements().stream())
                        .filter(s -> s.kind() == Statement.Kind.SLOPE && weight(s))
                        .map(OwnText::step)
                        .toList());
        rule.check(blocks);
        return rule;
    }

    private static boolean weight(Statement s) {
        return s.name().equals(SynapseEquations.WEIGHT);
    }

    private static List<Statement> values(List<Block> blocks, String event) {
        return blocks.stream()
                .filter(b -> b.event().equals(event))
                .flatMap(b -> b.statements().stream())
                .filter(s -> s.kind() == Statement.Kind.VALUE)
                .toList();
    }

    /** {@code w = w + dt*f} for {@code w' = f}. */
    private static Statement step(Statement slope) {
        var change = new Expression.Operation(
                Operator.TIMES, new Expression.Name(SynapseEquations.STEP, slope.at()), slope.value());
        var value = new Expression.Operation(Operator.PLUS, RuleText.WEIGHT, change);
        return new Statement(Statement.Kind.VALUE, slope.name(), slope.at(), value, slope.comment());
    }

    private void check(List<Block> blocks) {
        for (var b : blocks)
            if (!Set.of("", "pre", "post").contains(b.event()))
                throw error(b.at(), "\"on " + b.event() + "\" is nothing that happens. Write on pre: or on post:");
        var known = new ArrayList<String>();
        for (var s : slopes) {
            if (known.contains(s.name())) throw error(s.at(), "\"" + s.name() + "\" has an equation already.");
            if (TAKEN.contains(s.name())) throw error(s.at(), "\"" + s.name() + "\" is taken. Take another name.");
            known.add(s.name());
        }
        if (continuous.size() > 1) throw error(continuous.get(1).at(), "\"w\" has an equation already.");
        for (var b : blocks) for (var s : b.statements()) s.value().names(this::checkStep);
        var passed = values(blocks, "");
        passed.stream()
                .filter(s -> s.name().equals(TRANSMITTED))
                .skip(1)
                .findFirst()
                .ifPresent(again -> {
                    throw error(again.at(), "what is transmitted has been said already.");
                });
        transmitted.names(this::checkSeen);
        for (var s : passed)
            if (!s.name().equals(TRANSMITTED))
                throw error(
                        s.at(),
                        "when is \"" + s.name() + "\" set? Write on pre: or on post: before it, or " + s.name()
                                + "' = ... for a trace.");
        Stream.concat(onPre.stream(), onPost.stream()).forEach(s -> set(s, known));
        if (Stream.concat(onPre.stream(), onPost.stream()).noneMatch(OwnText::weight)
                && continuous.isEmpty()
                && transmitted.equals(RuleText.WEIGHT))
            throw new IllegalArgumentException(
                    WORD + " must change the weight w. Write for instance on post: w = w + 0.01*x.");
    }

    private void set(Statement s, List<String> traces) {
        if (!weight(s) && !traces.contains(s.name()))
            throw error(
                    s.at(),
                    "\"" + s.name() + "\" is neither w nor a trace. "
                            + Nearest.to(s.name(), traces)
                                    .map(n -> "Did you mean " + n + "?")
                                    .orElse("Write " + s.name() + "' = -" + s.name() + "/20 for one that fades."));
        s.value().names(this::checkSeen);
    }

    /** What happens at a spike must not ask for what is known from step to step only. */
    private void checkSeen(Expression.Name n) {
        if (n.name().equals(SynapseEquations.POTENTIAL))
            throw error(n.at(), "a spike does not see v. Give it a trace that follows it, as in u' = (v - u)/10.");
    }

    /** The step belongs to the engine: what a rule does must not depend on it. */
    private void checkStep(Expression.Name n) {
        if (n.name().equals(SynapseEquations.STEP)) throw error(n.at(), "\"dt\" is taken. Take another name.");
    }

    Set<String> traces() {
        return slopes.stream().map(Statement::name).collect(Collectors.toSet());
    }

    /** The names that stand for parameters, each where it stands first. */
    Map<String, Integer> free() {
        var traces = traces();
        var free = new LinkedHashMap<String, Integer>();
        Stream.of(slopes, onPre, onPost, continuous)
                .flatMap(List::stream)
                .map(Statement::value)
                .forEach(e -> gather(e, traces, free));
        gather(transmitted, traces, free);
        return free;
    }

    private static void gather(Expression e, Set<String> traces, Map<String, Integer> free) {
        e.names(n -> {
            boolean parameter = !traces.contains(n.name())
                    && !Set.of(SynapseEquations.WEIGHT, SynapseEquations.STEP, SynapseEquations.POTENTIAL)
                            .contains(n.name());
            if (parameter) free.putIfAbsent(n.name(), n.at());
        });
    }

    void requireValues(Set<String> known) {
        free().forEach((name, at) -> {
            if (!known.contains(name))
                throw error(
                        at,
                        "\"" + name + "\" has no value. "
                                + (name.equals(RuleText.LOWER) || name.equals(RuleText.UPPER)
                                        ? "Write .bounds(0, 1)."
                                        : "Write .param(\"" + name + "\", 1), or " + name + "' = ... for a trace."));
        });
    }

    IllegalArgumentException error(int at, String message) {
        return Pointed.error(WORD, text, at, message);
    }
}
