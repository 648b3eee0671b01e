package org.hillock.engine.stepper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Expression.Call;
import org.hillock.model.equation.Expression.Name;
import org.hillock.model.equation.Expression.Negation;
import org.hillock.model.equation.Expression.Number;
import org.hillock.model.equation.Expression.Operation;
import org.hillock.model.equation.Function;
import org.hillock.model.equation.Operator;

/**
 * Writes expressions as Java. No name of the user's reaches the source. What stays the same during a run is computed once,
 * before it.
 */
public final class JavaText {
    /**
     * What the written expressions call, in the words of {@link Function}. {@code where} is among them because the compiler takes
     * twice as long with every ternary operator inside a call inside a ternary operator.
     */
    public static final String HELPERS = """
              static double exprel(double x) {
                if (Math.abs(x) > 0.02) return (Math.exp(x) - 1) / x;
                return 1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6 * (1 + x / 7)))));
              }
              static double where(boolean c, double a, double b) { return c ? a : b; }
              static double p2(double x) { return x * x; }
              static double p3(double x) { return x * x * x; }
              static double p4(double x) { return x * x * x * x; }
              static double p5(double x) { return x * x * x * x * x; }
              static double p6(double x) { return x * x * x * x * x * x; }
              static double p7(double x) { return x * x * x * x * x * x * x; }
              static double p8(double x) { return x * x * x * x * x * x * x * x; }
            """;

    private final Set<String> changing;
    private final Map<String, String> constants = new LinkedHashMap<>();

    /** @param changing the names whose values are not the same during a whole run */
    public JavaText(Set<String> changing) {
        this.changing = changing;
    }

    /** The declarations of what was found to stay the same, in an order in which each can be computed. */
    public String constants() {
        return constants.entrySet().stream()
                .map(e -> "    final double " + e.getValue() + " = " + e.getKey() + ";\n")
                .collect(Collectors.joining());
    }

    /** @param names the Java expression for each name */
    public String of(Expression e, Map<String, String> names) {
        if (e instanceof Number n) return number(n.value());
        if (e instanceof Name n) return names.getOrDefault(n.name(), "");
        boolean hoisted = !e.condition() && changing.stream().noneMatch(e::mentions);
        var text = text(e, names);
        return hoisted ? constants.computeIfAbsent(text, t -> "c" + constants.size()) : text;
    }

    private String text(Expression e, Map<String, String> names) {
        if (e instanceof Negation n) return "(-" + of(n.of(), names) + ")";
        if (e instanceof Operation o) {
            if (o.product() > 0) return "p" + o.product() + "(" + of(o.left(), names) + ")";
            var left = of(o.left(), names);
            var right = of(o.right(), names);
            return o.operator() == Operator.POWER
                    ? "Math.pow(" + left + ", " + right + ")"
                    : "(" + left + " " + sign(o.operator()) + " " + right + ")";
        }
        var call = (Call) e;
        var a = call.arguments().stream().map(x -> of(x, names)).toList();
        return switch (call.function()) {
            case WHERE -> "where(" + String.join(", ", a) + ")";
            case NOT -> "(!" + a.get(0) + ")";
            case STEP -> "(" + a.get(0) + " >= 0 ? 1.0 : 0.0)";
            case EXPREL -> "exprel(" + a.get(0) + ")";
            case SIGN -> "Math.signum(" + a.get(0) + ")";
            default -> "Math." + call.function().word() + "(" + String.join(", ", a) + ")";
        };
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case AND -> "&";
            case OR -> "|";
            default -> operator.symbol();
        };
    }

    private static String number(double value) {
        return value < 0 || Double.compare(value, -0.0) == 0 ? "(" + value + ")" : Double.toString(value);
    }
}
