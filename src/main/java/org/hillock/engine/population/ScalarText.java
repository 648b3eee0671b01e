package org.hillock.engine.population;

import java.util.Map;
import org.hillock.engine.stepper.JavaText;
import org.hillock.model.equation.Expression.Call;
import org.hillock.model.equation.Operator;

/** Expressions for one neuron at a time. */
final class ScalarText extends Text {
    /** What the written expressions call; in double precision those of {@link JavaText} are there already. */
    private static final String HELPERS = """
              static TYPE where(boolean c, TYPE a, TYPE b) { return c ? a : b; }
              static TYPE p2(TYPE x) { return x * x; }
              static TYPE p3(TYPE x) { return x * x * x; }
              static TYPE p4(TYPE x) { return x * x * x * x; }
              static TYPE p5(TYPE x) { return x * x * x * x * x; }
              static TYPE p6(TYPE x) { return x * x * x * x * x * x; }
              static TYPE p7(TYPE x) { return x * x * x * x * x * x * x; }
              static TYPE p8(TYPE x) { return x * x * x * x * x * x * x * x; }
            """;

    private final String type;

    ScalarText(String type, Map<String, String> scalars) {
        super(scalars);
        this.type = type;
    }

    static String helpers(String type) {
        return type.equals("double") ? "" : HELPERS.replace("TYPE", type);
    }

    @Override
    String constant(String name, String value) {
        return type + " " + name + " = (" + type + ") (" + value + ")";
    }

    @Override
    String negative(String of) {
        return "(-" + of + ")";
    }

    @Override
    String operation(Operator operator, String left, String right) {
        return switch (operator) {
            case POWER -> cast("Math.pow(" + left + ", " + right + ")");
            case AND -> "(" + left + " & " + right + ")";
            case OR -> "(" + left + " | " + right + ")";
            default -> "(" + left + " " + operator.symbol() + " " + right + ")";
        };
    }

    @Override
    String call(Call call, String[] a) {
        return switch (call.function()) {
            case WHERE -> "where(" + String.join(", ", a) + ")";
            case NOT -> "(!" + a[0] + ")";
            case STEP -> "where(" + a[0] + " >= 0, 1, 0)";
            case EXP -> "exponential(" + a[0] + ")";
            case EXPREL -> "relative(" + a[0] + ")";
            case SIGN -> "Math.signum(" + a[0] + ")";
            default -> cast("Math." + call.function().word() + "(" + String.join(", ", a) + ")");
        };
    }

    @Override
    String inverse(String of) {
        return "inverse(" + of + ")";
    }

    private String cast(String value) {
        return "((" + type + ") " + value + ")";
    }
}
