package org.hillock.model.equation;

import static org.hillock.model.equation.Operator.MINUS;
import static org.hillock.model.equation.Operator.OVER;
import static org.hillock.model.equation.Operator.PLUS;
import static org.hillock.model.equation.Operator.POWER;
import static org.hillock.model.equation.Operator.TIMES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hillock.model.equation.Expression.Call;
import org.hillock.model.equation.Expression.Name;
import org.hillock.model.equation.Expression.Negation;
import org.hillock.model.equation.Expression.Number;
import org.hillock.model.equation.Expression.Operation;

/** Symbolic differentiation, with sums and products of 0 and 1 taken out, so that what does not depend on a name shows it. */
public final class Derivative {
    private static final Expression ZERO = new Number(0);
    private static final Expression ONE = new Number(1);

    private Derivative() {}

    /**
     * The partial derivative. Steps, signs and roundings have slope 0; {@code abs}, {@code min}, {@code max} and
     * {@code where} that of the branch taken.
     *
     * @param of a number, not a condition
     * @param name of the variable
     */
    public static Expression of(Expression of, String name) {
        if (!of.mentions(name)) return ZERO;
        if (of instanceof Name) return ONE;
        if (of instanceof Negation n) return negative(of(n.of(), name));
        if (of instanceof Operation o) return operation(o, name);
        var call = (Call) of;
        var a = call.arguments();
        return switch (call.function()) {
            case MIN, MAX -> {
                var smaller = new Operation(Operator.LESS_EQUAL, a.get(0), a.get(1));
                var first = of(a.get(0), name);
                var second = of(a.get(1), name);
                yield call.function() == Function.MIN ? where(smaller, first, second) : where(smaller, second, first);
            }
            case WHERE -> where(a.get(0), of(a.get(1), name), of(a.get(2), name));
            default -> times(outer(call, a.get(0)), of(a.get(0), name));
        };
    }

    /** True if it jumps somewhere when the name changes, which the derivative does not show. */
    public static boolean jumps(Expression in, String name) {
        if (in instanceof Negation n) return jumps(n.of(), name);
        if (in instanceof Operation o) return jumps(o.left(), name) || jumps(o.right(), name);
        if (!(in instanceof Call c)) return false;
        boolean here =
                switch (c.function()) {
                    case FLOOR, CEIL, SIGN, STEP, WHERE -> c.arguments().get(0).mentions(name);
                    default -> false;
                };
        return here || c.arguments().stream().anyMatch(a -> jumps(a, name));
    }

    /** The derivative of a function of one argument by that argument. */
    private static Expression outer(Call call, Expression x) {
        return switch (call.function()) {
            case EXP -> call;
            case LOG -> over(ONE, x);
            case LOG10 -> over(new Number(1 / Math.log(10)), x);
            case SQRT -> over(new Number(0.5), call);
            case ABS -> new Call(Function.SIGN, List.of(x));
            case SIN -> new Call(Function.COS, List.of(x));
            case COS -> negative(new Call(Function.SIN, List.of(x)));
            case TAN -> plus(ONE, times(call, call));
            case SINH -> new Call(Function.COSH, List.of(x));
            case COSH -> new Call(Function.SINH, List.of(x));
            case TANH -> minus(ONE, times(call, call));
            case ATAN -> over(ONE, plus(ONE, times(x, x)));
            // (eˣ − 1)/x has the slope (eˣ − exprel x)/x, which tends to 1/2 at 0.
            case EXPREL ->
                where(
                        new Operation(Operator.LESS, new Call(Function.ABS, List.of(x)), new Number(1e-5)),
                        plus(new Number(0.5), over(x, new Number(3))),
                        over(minus(new Call(Function.EXP, List.of(x)), call), x));
            default -> ZERO;
        };
    }

    private static Expression operation(Operation o, String name) {
        var u = o.left();
        var v = o.right();
        var du = of(u, name);
        var dv = of(v, name);
        return switch (o.operator()) {
            case PLUS -> plus(du, dv);
            case MINUS -> minus(du, dv);
            case TIMES -> plus(times(du, v), times(u, dv));
            case OVER -> minus(over(du, v), over(times(u, dv), times(v, v)));
            case POWER -> {
                if (v instanceof Number n) yield times(times(n, power(u, n.value() - 1)), du);
                var byExponent = dv.equals(ZERO) ? ZERO : times(times(o, new Call(Function.LOG, List.of(u))), dv);
                yield plus(times(times(v, new Operation(POWER, u, minus(v, ONE))), du), byExponent);
            }
            default -> ZERO;
        };
    }

    /** The expression with other ones in place of some names. */
    public static Expression substitute(Expression in, Map<String, Expression> values) {
        if (in instanceof Name n) return values.getOrDefault(n.name(), n);
        if (in instanceof Negation n) return new Negation(substitute(n.of(), values));
        if (in instanceof Operation o)
            return new Operation(o.operator(), substitute(o.left(), values), substitute(o.right(), values));
        if (in instanceof Call c) {
            var arguments = new ArrayList<Expression>();
            for (var argument : c.arguments()) arguments.add(substitute(argument, values));
            return new Call(c.function(), arguments);
        }
        return in;
    }

    private static Expression power(Expression u, double exponent) {
        if (exponent == 0) return ONE;
        return exponent == 1 ? u : new Operation(POWER, u, new Number(exponent));
    }

    private static Expression where(Expression condition, Expression a, Expression b) {
        return a.equals(b) ? a : new Call(Function.WHERE, List.of(condition, a, b));
    }

    private static Expression plus(Expression a, Expression b) {
        if (a.equals(ZERO)) return b;
        return b.equals(ZERO) ? a : folded(PLUS, a, b);
    }

    private static Expression minus(Expression a, Expression b) {
        if (b.equals(ZERO)) return a;
        return a.equals(ZERO) ? negative(b) : folded(MINUS, a, b);
    }

    private static Expression times(Expression a, Expression b) {
        if (a.equals(ZERO) || b.equals(ZERO)) return ZERO;
        if (a.equals(ONE)) return b;
        return b.equals(ONE) ? a : folded(TIMES, a, b);
    }

    private static Expression over(Expression a, Expression b) {
        return a.equals(ZERO) || b.equals(ONE) ? a : folded(OVER, a, b);
    }

    private static Expression folded(Operator operator, Expression a, Expression b) {
        return a instanceof Number x && b instanceof Number y
                ? new Number(operator.apply(x.value(), y.value()))
                : new Operation(operator, a, b);
    }

    private static Expression negative(Expression of) {
        if (of instanceof Number n) return new Number(-n.value() + 0.0);
        return of instanceof Negation n ? n.of() : new Negation(of);
    }
}
