package org.hillock.engine.population;

import java.util.List;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Function;
import org.hillock.model.equation.Operator;
import org.hillock.model.equation.Statement;

/** The words in which the lines of a step are put together. */
final class Terms {
    private Terms() {}

    static Expression name(String name) {
        return new Expression.Name(name, 0);
    }

    static Expression number(double value) {
        return new Expression.Number(value);
    }

    static Expression plus(Expression a, Expression b) {
        return new Expression.Operation(Operator.PLUS, a, b);
    }

    static Expression minus(Expression a, Expression b) {
        return new Expression.Operation(Operator.MINUS, a, b);
    }

    static Expression times(Expression a, Expression b) {
        return new Expression.Operation(Operator.TIMES, a, b);
    }

    static Expression over(Expression a, Expression b) {
        return new Expression.Operation(Operator.OVER, a, b);
    }

    static Expression and(Expression a, Expression b) {
        return new Expression.Operation(Operator.AND, a, b);
    }

    static Expression above(Expression a, double b) {
        return new Expression.Operation(Operator.GREATER, a, number(b));
    }

    static Expression exprel(Expression x) {
        return new Expression.Call(Function.EXPREL, List.of(x));
    }

    static Statement set(String name, Expression value) {
        return new Statement(Statement.Kind.VALUE, name, 0, value, "");
    }
}
