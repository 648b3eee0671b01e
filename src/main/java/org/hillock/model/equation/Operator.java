package org.hillock.model.equation;

/** The operators of an expression, each with its binding strength. */
public enum Operator {
    OR("or", 1),
    AND("and", 2),
    LESS("<", 3),
    LESS_EQUAL("<=", 3),
    GREATER(">", 3),
    GREATER_EQUAL(">=", 3),
    PLUS("+", 4),
    MINUS("-", 4),
    TIMES("*", 5),
    OVER("/", 5),
    POWER("^", 7);

    /** The strength of a sign before a value, between that of * and that of ^. */
    static final int SIGN = 6;

    private final String symbol;
    private final int strength;

    Operator(String symbol, int strength) {
        this.symbol = symbol;
        this.strength = strength;
    }

    public String symbol() {
        return symbol;
    }

    int strength() {
        return strength;
    }

    boolean condition() {
        return strength <= 3;
    }

    /** True if both sides are conditions. */
    boolean joins() {
        return strength <= 2;
    }

    public double apply(double a, double b) {
        return switch (this) {
            case OR -> a != 0 || b != 0 ? 1 : 0;
            case AND -> a != 0 && b != 0 ? 1 : 0;
            case LESS -> a < b ? 1 : 0;
            case LESS_EQUAL -> a <= b ? 1 : 0;
            case GREATER -> a > b ? 1 : 0;
            case GREATER_EQUAL -> a >= b ? 1 : 0;
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case OVER -> a / b;
            case POWER -> Math.pow(a, b);
        };
    }
}
