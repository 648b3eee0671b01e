package org.hillock.engine.plasticity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Expression.Call;
import org.hillock.model.equation.Expression.Name;
import org.hillock.model.equation.Expression.Negation;
import org.hillock.model.equation.Expression.Operation;
import org.hillock.model.equation.Operator;
import org.hillock.model.equation.Statement;

/**
 * The statements of a list in the form in which they are carried out at many synapses at once: in loops over columns of numbers, one for each
 * name, with the powers taken out of them. What no synapse keeps is left out.
 */
final class Passes {
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Pass> passes = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private List<Statement> lines = new ArrayList<>();

    /** Lines of a loop, and then the power of the column {@code base} by the one after it; −1 if there is none. */
    record Pass(List<Statement> lines, int base) {}

    /**
     * @param names of the columns that there are in any case
     * @param kept of those that synapses keep
     */
    Passes(List<Statement> list, List<String> names, Set<String> kept) {
        names.forEach(this::column);
        for (var statement : needed(list, kept)) {
            var value = withoutPowers(statement.value());
            line(statement, statement.name(), value);
        }
        end(-1);
    }

    private List<Statement> needed(List<Statement> list, Set<String> kept) {
        var wanted = new HashSet<>(kept);
        var needed = new ArrayList<Statement>();
        for (int k = list.size() - 1; k >= 0; k--) {
            var statement = list.get(k);
            if (!wanted.remove(statement.name())) continue;
            statement.value().names(n -> wanted.add(n.name()));
            needed.add(0, statement);
        }
        read.addAll(wanted);
        return needed;
    }

    private int column(String name) {
        return columns.computeIfAbsent(name, n -> columns.size());
    }

    private void line(Statement like, String name, Expression value) {
        column(name);
        lines.add(new Statement(like.kind(), name, like.at(), value, ""));
    }

    private void end(int base) {
        passes.add(new Pass(List.copyOf(lines), base));
        lines = new ArrayList<>();
    }

    private Expression withoutPowers(Expression e) {
        if (e instanceof Negation n) return new Negation(withoutPowers(n.of()));
        if (e instanceof Call c)
            return new Call(
                    c.function(),
                    c.arguments().stream().map(this::withoutPowers).toList());
        if (!(e instanceof Operation o)) return e;
        if (o.product() > 0) return new Operation(o.operator(), withoutPowers(o.left()), o.right());
        var left = withoutPowers(o.left());
        var right = withoutPowers(o.right());
        return o.operator() == Operator.POWER ? power(left, right) : new Operation(o.operator(), left, right);
    }

    private Name power(Expression left, Expression right) {
        var base = "base " + columns.size();
        lines.add(new Statement(Statement.Kind.VALUE, base, 0, left, ""));
        int column = column(base);
        var exponent = "exponent " + columns.size();
        lines.add(new Statement(Statement.Kind.VALUE, exponent, 0, right, ""));
        column(exponent);
        end(column);
        return new Name(base, 0);
    }

    List<Pass> all() {
        return passes;
    }

    /** The place of each column. */
    Map<String, Integer> columns() {
        return columns;
    }

    /** True if the value is asked for that a name has before the first of the statements. */
    boolean reads(String name) {
        return read.contains(name);
    }
}
