package org.hillock.engine.population;

import java.util.Map;
import java.util.Set;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Expression.Call;
import org.hillock.model.equation.Expression.Negation;
import org.hillock.model.equation.Expression.Operation;
import org.hillock.model.equation.Function;
import org.hillock.model.equation.Operator;

/** Expressions for a vector of neurons, in the same operations as {@link ScalarText}. */
final class VectorText extends Text {
    /** What the written expressions call. */
    private static final String HELPERS = """
              static V p2(V x) { return x.mul(x); }
              static V p3(V x) { return x.mul(x).mul(x); }
              static V p4(V x) { return x.mul(x).mul(x).mul(x); }
              static V p5(V x) { return x.mul(x).mul(x).mul(x).mul(x); }
              static V p6(V x) { return x.mul(x).mul(x).mul(x).mul(x).mul(x); }
              static V p7(V x) { return x.mul(x).mul(x).mul(x).mul(x).mul(x).mul(x); }
              static V p8(V x) { return x.mul(x).mul(x).mul(x).mul(x).mul(x).mul(x).mul(x); }
            """;

    private static final Set<Function> KNOWN = Set.of(
            Function.EXP,
            Function.EXPREL,
            Function.ABS,
            Function.SQRT,
            Function.MIN,
            Function.MAX,
            Function.WHERE,
            Function.NOT,
            Function.STEP);

    private final String type;
    private final String vector;
    private final Exponential precision;
    private final StringBuilder statements = new StringBuilder();
    private int calls;

    VectorText(String type, String vector, Map<String, String> scalars) {
        super(scalars);
        this.type = type;
        this.vector = vector;
        this.precision = type.equals("double") ? Exponential.DOUBLE : Exponential.FLOAT;
    }

    static String helpers(String vector) {
        return HELPERS.replace("V ", vector + " ");
    }

    /** True if an expression can be written so, given the names that are the same for all neurons. */
    static boolean writes(Expression e, Set<String> scalars) {
        var same = new boolean[] {true};
        e.names(n -> same[0] &= scalars.contains(n.name()));
        if (same[0] && !e.condition()) return true;
        if (e instanceof Negation n) return writes(n.of(), scalars);
        if (e instanceof Operation o)
            return (o.operator() != Operator.POWER || o.product() > 0)
                    && writes(o.left(), scalars)
                    && writes(o.right(), scalars);
        return !(e instanceof Call c)
                || KNOWN.contains(c.function()) && c.arguments().stream().allMatch(a -> writes(a, scalars));
    }

    @Override
    String constant(String name, String value) {
        return vector + " " + name + " = " + vector + ".broadcast(S, (" + type + ") (" + value + "))";
    }

    @Override
    String negative(String of) {
        return of + ".neg()";
    }

    @Override
    String operation(Operator operator, String left, String right) {
        return left
                + switch (operator) {
                    case PLUS -> ".add(";
                    case MINUS -> ".sub(";
                    case TIMES -> ".mul(";
                    case OVER -> ".div(";
                    case AND -> ".and(";
                    case OR -> ".or(";
                    case LESS -> ".compare(VectorOperators.LT, ";
                    case LESS_EQUAL -> ".compare(VectorOperators.LE, ";
                    case GREATER -> ".compare(VectorOperators.GT, ";
                    case GREATER_EQUAL -> ".compare(VectorOperators.GE, ";
                    case POWER -> throw new IllegalStateException("A power has no vector form.");
                }
                + right
                + ")";
    }

    @Override
    String call(Call call, String[] a) {
        return switch (call.function()) {
            case WHERE -> a[2] + ".blend(" + a[1] + ", " + a[0] + ")";
            case NOT -> a[0] + ".not()";
            case STEP -> vector + ".zero(S).blend(1, " + a[0] + ".compare(VectorOperators.GE, 0))";
            case EXP -> exponential(Exponential.Of.EXPONENTIAL, a[0]);
            case EXPREL -> exponential(Exponential.Of.RELATIVE, a[0]);
            default -> a[0] + "." + call.function().word() + "(" + (a.length > 1 ? a[1] : "") + ")";
        };
    }

    @Override
    String inverse(String of) {
        return exponential(Exponential.Of.INVERSE, of);
    }

    private String exponential(Exponential.Of function, String argument) {
        int n = calls++;
        statements.append("      final " + vector + " argument" + n + " = " + argument + ";\n");
        statements.append(precision.vector(function, "argument" + n, n).indent(4));
        return "result_" + n;
    }

    @Override
    String statements() {
        var all = statements.toString();
        statements.setLength(0);
        return all;
    }
}
