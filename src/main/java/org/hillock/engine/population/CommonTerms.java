package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Expression.Call;
import org.hillock.model.equation.Expression.Negation;
import org.hillock.model.equation.Expression.Operation;
import org.hillock.model.equation.Statement;

/**
 * Finds the costly terms that several lines have in common, such as the opening rate of a gate, and gives each a line of its own. A
 * function gets one too where a line calls several, so that no line is too long for a loop.
 */
final class CommonTerms {
    private final List<Statement> lines;
    private final List<Statement> all = new ArrayList<>();
    /** The names of those that have been computed, and whose value is still the same. */
    private final Map<Expression, String> known = new HashMap<>();

    private int count;

    private CommonTerms(List<Statement> lines) {
        this.lines = lines;
    }

    /** The same lines, with what they have in common in front of the first that needs it. */
    static List<Statement> shared(List<Statement> lines) {
        return new CommonTerms(lines).shared();
    }

    private List<Statement> shared() {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var value = value(line.value(), i, false);
            all.add(Terms.set(line.name(), Split.calls(value) > 1 ? apart(value) : value));
            known.keySet().removeIf(e -> e.mentions(line.name()));
        }
        return all;
    }

    /** What is left to compute of a term of a line; it lies in another one that has got a line if that is {@code inside}. */
    private Expression value(Expression e, int line, boolean inside) {
        if (!Split.costly(e)) return e;
        var name = known.get(e);
        if (name != null) return Terms.name(name);
        if (occurrences(e, line) + (inside ? 1 : 0) < 2) return withTerms(e, line, inside);
        var own = " term " + count++;
        known.put(e, own);
        var value = withTerms(e, line, true);
        all.add(Terms.set(own, Split.calls(value) > 1 ? apart(value) : value));
        return Terms.name(own);
    }

    /** What is left of a value when each function that it calls has got a line. */
    private Expression apart(Expression e) {
        if (e instanceof Negation n) return new Negation(apart(n.of()));
        if (e instanceof Operation o) return new Operation(o.operator(), apart(o.left()), apart(o.right()));
        if (!(e instanceof Call c)) return e;
        var call =
                new Call(c.function(), c.arguments().stream().map(this::apart).toList());
        if (call.condition() || Split.calls(call) == 0) return call;
        var own = " term " + count++;
        all.add(Terms.set(own, call));
        return Terms.name(own);
    }

    private Expression withTerms(Expression e, int line, boolean inside) {
        if (e instanceof Negation n) return new Negation(value(n.of(), line, inside));
        if (e instanceof Operation o)
            return new Operation(o.operator(), value(o.left(), line, inside), value(o.right(), line, inside));
        if (e instanceof Call c)
            return new Call(
                    c.function(),
                    c.arguments().stream().map(a -> value(a, line, inside)).toList());
        return e;
    }

    /** How often a term is to be computed from a line on, before it has another value. */
    private int occurrences(Expression e, int line) {
        int found = 0;
        for (int i = line; i < lines.size(); i++) {
            found += occurrences(e, lines.get(i).value());
            if (e.mentions(lines.get(i).name())) break;
        }
        return found;
    }

    private int occurrences(Expression e, Expression in) {
        if (in.equals(e)) return 1;
        if (known.containsKey(in)) return 0;
        if (in instanceof Negation n) return occurrences(e, n.of());
        if (in instanceof Operation o) return occurrences(e, o.left()) + occurrences(e, o.right());
        if (in instanceof Call c)
            return c.arguments().stream().mapToInt(a -> occurrences(e, a)).sum();
        return 0;
    }
}
