package org.hillock.model.equation;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hillock.model.Check;
import org.jspecify.annotations.Nullable;

/** An arithmetic expression, or a condition, as a tree. A condition has the value 1 or 0. */
public sealed interface Expression {

    /** True for comparisons and what joins them. */
    default boolean condition() {
        return false;
    }

    /** Every name in it, in reading order, repeated as often as it stands there. */
    void names(Consumer<Name> each);

    /** True if the name stands somewhere in it. */
    default boolean mentions(String name) {
        var found = new boolean[1];
        names(n -> found[0] |= n.name().equals(name));
        return found[0];
    }

    /** How strongly it binds: one that binds less than what is around it needs brackets. */
    default int strength() {
        return Integer.MAX_VALUE;
    }

    /** As it stands beside an operator of this strength. */
    private static String beside(Expression e, int strength) {
        return e.strength() < strength ? "(" + e + ")" : e.toString();
    }

    record Number(double value) implements Expression {
        @Override
        public int strength() {
            return value < 0 ? Operator.SIGN : Integer.MAX_VALUE;
        }

        @Override
        public void names(Consumer<Name> each) {
            // A number has none.
        }

        @Override
        public String toString() {
            return Check.text(value);
        }
    }

    /** @param at the place in the text where it stands, for errors */
    record Name(String name, int at) implements Expression {
        @Override
        public void names(Consumer<Name> each) {
            each.accept(this);
        }

        /** Wherever it stands. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Name n && n.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Negation(Expression of) implements Expression {
        @Override
        public int strength() {
            return Operator.SIGN;
        }

        @Override
        public void names(Consumer<Name> each) {
            of.names(each);
        }

        @Override
        public String toString() {
            return "-" + beside(of, Operator.SIGN);
        }
    }

    record Operation(Operator operator, Expression left, Expression right) implements Expression {
        private static final int HIGHEST_PRODUCT = 8;

        @Override
        public boolean condition() {
            return operator.condition();
        }

        @Override
        public int strength() {
            return operator.strength();
        }

        /** The exponent of a power that is taken as a product, x·x·x for x^3; 0 if it is not such a power. */
        public int product() {
            boolean power = operator == Operator.POWER && right instanceof Number;
            if (!power) return 0;
            double exponent = ((Number) right).value();
            return exponent == Math.rint(exponent) && exponent >= 2 && exponent <= HIGHEST_PRODUCT ? (int) exponent : 0;
        }

        @Override
        public void names(Consumer<Name> each) {
            left.names(each);
            right.names(each);
        }

        @Override
        public String toString() {
            int own = operator.strength();
            // Chains go from left to right, but 2^3^2 is 2^9, and a < b < c is none.
            boolean power = operator == Operator.POWER;
            int before = power || operator.condition() && !operator.joins() ? own + 1 : own;
            var sign = power
                    ? "^"
                    : operator == Operator.TIMES || operator == Operator.OVER
                            ? operator.symbol()
                            : " " + operator.symbol() + " ";
            return beside(left, before) + sign + beside(right, power ? Operator.SIGN : own + 1);
        }
    }

    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public boolean condition() {
            return function == Function.NOT;
        }

        @Override
        public void names(Consumer<Name> each) {
            arguments.forEach(a -> a.names(each));
        }

        @Override
        public String toString() {
            return function.word()
                    + arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }
}
