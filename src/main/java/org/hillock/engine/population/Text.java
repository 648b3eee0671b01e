package org.hillock.engine.population;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hillock.engine.stepper.JavaText;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Expression.Call;
import org.hillock.model.equation.Expression.Name;
import org.hillock.model.equation.Expression.Negation;
import org.hillock.model.equation.Expression.Number;
import org.hillock.model.equation.Expression.Operation;
import org.hillock.model.equation.Function;
import org.hillock.model.equation.Operator;

/** Writes the expressions of one loop over neurons as Java. What is the same for all neurons is computed once, before the loop. */
abstract class Text {
    private final Map<String, String> scalars;
    private final JavaText before = new JavaText(Set.of());
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Map<String, String> values = new HashMap<>();

    /** @param scalars the Java expression of each name that is the same for all neurons */
    Text(Map<String, String> scalars) {
        this.scalars = scalars;
    }

    /** From here on, a name has a value for each neuron, which is this variable. */
    final void put(String name, String variable) {
        values.put(name, variable);
    }

    /** The declarations to stand before the loop. */
    final String constants() {
        var text = new StringBuilder(before.constants());
        constants.forEach((value, name) -> text.append("    final " + constant(name, value) + ";\n"));
        return text.toString();
    }

    final String of(Expression e) {
        if (e instanceof Name n && values.containsKey(n.name())) return values.get(n.name());
        if (!e.condition() && values.keySet().stream().noneMatch(e::mentions))
            return constants.computeIfAbsent(before.of(e, scalars), value -> "k" + constants.size());
        if (e instanceof Negation n) return negative(of(n.of()));
        if (e instanceof Operation o) {
            if (o.product() > 0) return "p" + o.product() + "(" + of(o.left()) + ")";
            if (o.operator() == Operator.OVER) return quotient(o.left(), o.right());
            return operation(o.operator(), of(o.left()), of(o.right()));
        }
        var call = (Call) e;
        return call(call, call.arguments().stream().map(this::of).toArray(String[]::new));
    }

    /** A division takes longer than most else, so one by what is the same for all neurons becomes a product, and two are made one. */
    private String quotient(Expression above, Expression below) {
        if (values.keySet().stream().noneMatch(below::mentions))
            return operation(Operator.TIMES, of(above), of(new Operation(Operator.OVER, new Number(1), below)));
        if (below instanceof Call c && c.function() == Function.EXPREL)
            return operation(Operator.TIMES, of(above), inverse(of(c.arguments().get(0))));
        return operation(Operator.OVER, of(above), of(below));
    }

    /** A variable that has the value of a scalar. */
    abstract String constant(String name, String value);

    abstract String negative(String of);

    abstract String operation(Operator operator, String left, String right);

    abstract String call(Call call, String[] arguments);

    /** 1 over {@link Function#EXPREL} of a value. */
    abstract String inverse(String of);

    /** The statements that are to stand before what was written since the last call. */
    String statements() {
        return "";
    }
}
