package org.hillock.model.equation;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.hillock.model.equation.Expression.Call;
import org.hillock.model.equation.Expression.Name;
import org.hillock.model.equation.Expression.Negation;
import org.hillock.model.equation.Expression.Number;
import org.hillock.model.equation.Expression.Operation;

/** An expression whose names have places in an array: the plain way to compute it. */
@FunctionalInterface
public interface Evaluator {

    /** The value, with the names' values at their places. */
    double at(double[] values);

    /**
     * @param places the place of each name in the array
     * @throws IllegalArgumentException if a name has no place
     */
    static Evaluator of(Expression expression, Map<String, Integer> places) {
        return of(expression, places, Math::pow);
    }

    /**
     * The same with powers by a function of one's own.
     *
     * @param power of a base and an exponent; products are none
     */
    static Evaluator of(Expression expression, Map<String, Integer> places, DoubleBinaryOperator power) {
        if (expression instanceof Number n) {
            double value = n.value();
            return x -> value;
        }
        if (expression instanceof Name n) {
            var place = places.get(n.name());
            if (place == null) throw new IllegalArgumentException("There is no value for \"" + n.name() + "\".");
            int k = place;
            return x -> x[k];
        }
        if (expression instanceof Negation n) {
            var of = of(n.of(), places, power);
            return x -> -of.at(x);
        }
        if (expression instanceof Operation o) return operation(o, places, power);
        var call = (Call) expression;
        return call(
                call.function(),
                call.arguments().stream().map(a -> of(a, places, power)).toList());
    }

    private static Evaluator operation(Operation o, Map<String, Integer> places, DoubleBinaryOperator power) {
        var left = of(o.left(), places, power);
        int product = o.product();
        if (product > 0) return x -> product(left.at(x), product);
        var right = of(o.right(), places, power);
        var operator = o.operator();
        if (operator == Operator.POWER) return x -> power.applyAsDouble(left.at(x), right.at(x));
        return x -> operator.apply(left.at(x), right.at(x));
    }

    private static Evaluator call(Function function, List<Evaluator> arguments) {
        int n = arguments.size();
        return x -> {
            var values = new double[n];
            for (int k = 0; k < n; k++) values[k] = arguments.get(k).at(x);
            return function.apply(values);
        };
    }

    /** x·x·… from left to right. */
    private static double product(double x, int times) {
        double product = x;
        for (int k = 1; k < times; k++) product *= x;
        return product;
    }
}
