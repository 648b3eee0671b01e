package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Function;
import org.hillock.model.equation.Operator;
import org.hillock.model.equation.Statement;

/**
 * The lines of a step as loops, each small enough for the virtual machine to turn it into vector instructions.
 *
 * @param loops the lines of each
 * @param scratch what one loop hands to another, a column each
 */
record Split(List<List<Statement>> loops, List<String> scratch) {

    /** @param budget operations of a loop; a line that has more is alone in its loop */
    static Split of(Program program, int budget) {
        var loops = new ArrayList<List<Statement>>();
        int weight = 0;
        for (var line : program.lines()) {
            int own = weight(line);
            if (loops.isEmpty() || weight + own > budget) {
                loops.add(new ArrayList<>());
                weight = 0;
            }
            loops.get(loops.size() - 1).add(line);
            weight += own;
        }
        return new Split(loops, scratch(program, loops));
    }

    /** Of all loops, for one neuron; a function counts as many. */
    int operations() {
        return loops.stream().flatMap(List::stream).mapToInt(Split::weight).sum();
    }

    /** Operations of a line. */
    private static int weight(Statement line) {
        return 1 + weight(line.value());
    }

    private static List<String> scratch(Program program, List<List<Statement>> loops) {
        var columns = new HashSet<>(program.kept());
        columns.addAll(program.brought());
        var scratch = new LinkedHashSet<String>();
        var made = new HashMap<String, Integer>();
        for (int k = 0; k < loops.size(); k++)
            for (var line : loops.get(k)) {
                int loop = k;
                line.value().names(n -> {
                    if (made.getOrDefault(n.name(), loop) != loop) scratch.add(n.name());
                });
                if (!columns.contains(line.name())) made.put(line.name(), k);
            }
        return List.copyOf(scratch);
    }

    private static final int EXPONENTIAL = 35;
    private static final Set<Function> CHEAP =
            Set.of(Function.ABS, Function.MIN, Function.MAX, Function.SQRT, Function.WHERE, Function.NOT);

    /** True for what is worth a number in memory: it calls a function such as the exponential. */
    static boolean costly(Expression e) {
        return weight(e) >= EXPONENTIAL;
    }

    /** How many functions it calls that are as much work as all else in it. */
    static int calls(Expression e) {
        if (e instanceof Expression.Negation n) return calls(n.of());
        if (e instanceof Expression.Operation o)
            return calls(o.left()) + calls(o.right()) + (o.operator() == Operator.POWER && o.product() == 0 ? 1 : 0);
        if (e instanceof Expression.Call c)
            return (CHEAP.contains(c.function()) ? 0 : 1)
                    + c.arguments().stream().mapToInt(Split::calls).sum();
        return 0;
    }

    private static int weight(Expression e) {
        if (e instanceof Expression.Negation n) return 1 + weight(n.of());
        if (e instanceof Expression.Operation o)
            return weight(o.left())
                    + weight(o.right())
                    + (o.product() > 0 ? o.product() : o.operator() == Operator.POWER ? EXPONENTIAL : 1);
        if (e instanceof Expression.Call c)
            return (CHEAP.contains(c.function()) ? 1 : EXPONENTIAL)
                    + c.arguments().stream().mapToInt(Split::weight).sum();
        return 0;
    }
}
