package org.hillock.model.equation;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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

    record Number(double value) implements Expression {
        @Override
        public void names(Consumer<Name> each) {
            // A number has none.
        }

        @Override
        public String toString() {
            return org.hillock.model.Check.text(value);
        }
    }

    /** @param at the place in the text where it stands, for errors; the same name at another place is equal */
    record Name(String name, int at) implements Expression {
        @Override
        public boolean equals(Object other) {
            return other instanceof Name n && n.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public void names(Consumer<Name> each) {
            each.accept(this);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Negation(Expression of) implements Expression {
        @Override
        public void names(Consumer<Name> each) {
            of.names(each);
        }

        @Override
        public String toString() {
            return "-" + of;
        }
    }

    record Operation(Operator operator, Expression left, Expression right) implements Expression {
        private static final int HIGHEST_PRODUCT = 8;

        @Override
        public boolean condition() {
            return operator.condition();
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
            // -v^2 is -(v^2).
            boolean signed = operator == Operator.POWER && left.toString().startsWith("-");
            return "(" + (signed ? "(" + left + ")" : left) + " " + operator.symbol() + " " + right + ")";
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
