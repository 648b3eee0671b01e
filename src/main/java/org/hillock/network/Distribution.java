package org.hillock.network;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.hillock.model.Check;

/**
 * Where the many values of one quantity come from: a weight for each synapse, a threshold for each neuron. Which of them a
 * neuron or a synapse gets follows from the seed and from nothing else.
 */
public sealed interface Distribution {

    /** A distribution in the sense of statistics, which can be cut off. */
    sealed interface Random extends Distribution {

        /** The least value that may occur; −∞ without a bound. */
        double lowest();

        /** The greatest value that may occur; ∞ without a bound. */
        double highest();

        /** Drawn again until it is at least this. */
        default Random atLeast(double lowest) {
            return new Truncated(this, Check.finite("atLeast", lowest, ""), Double.POSITIVE_INFINITY);
        }

        /** Drawn again until it is at most this. */
        default Random atMost(double highest) {
            return new Truncated(this, Double.NEGATIVE_INFINITY, Check.finite("atMost", highest, ""));
        }
    }

    /** The same for all. */
    record Constant(double value) implements Distribution {
        @Override
        public String toString() {
            return Check.text(value);
        }
    }

    /** Equally likely anywhere in [from, to). */
    record Uniform(double from, double to) implements Random {
        @Override
        public double lowest() {
            return from;
        }

        @Override
        public double highest() {
            return to;
        }

        @Override
        public String toString() {
            return "uniform(" + Check.text(from) + ", " + Check.text(to) + ")";
        }
    }

    /** Gaussian. */
    record Normal(double mean, double sd) implements Random {
        @Override
        public double lowest() {
            return sd == 0 ? mean : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double highest() {
            return sd == 0 ? mean : Double.POSITIVE_INFINITY;
        }

        @Override
        public String toString() {
            return "normal(" + Check.text(mean) + ", " + Check.text(sd) + ")";
        }
    }

    /**
     * A number whose logarithm is Gaussian.
     *
     * @param median {@code e^μ}
     * @param sigma of the logarithm
     */
    record LogNormal(double median, double sigma) implements Random {
        @Override
        public double lowest() {
            return 0;
        }

        @Override
        public double highest() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public String toString() {
            return "logNormal(" + Check.text(median) + ", " + Check.text(sigma) + ")";
        }
    }

    /** The inner distribution, drawn again until it lies in [low, high]; either may be infinite. */
    record Truncated(Random inner, double low, double high) implements Random {

        public Truncated {
            if (inner instanceof Truncated t) {
                low = Math.max(low, t.low);
                high = Math.min(high, t.high);
                inner = t.inner;
            }
        }

        @Override
        public double lowest() {
            return Math.max(low, inner.lowest());
        }

        @Override
        public double highest() {
            return Math.min(high, inner.highest());
        }

        @Override
        public String toString() {
            return inner
                    + (low > Double.NEGATIVE_INFINITY ? ".atLeast(" + Check.text(low) + ")" : "")
                    + (high < Double.POSITIVE_INFINITY ? ".atMost(" + Check.text(high) + ")" : "");
        }
    }

    /** One value for each neuron, or each listed pair, in their order. */
    final class Listed implements Distribution {
        private static final int PRINTED = 50;
        private final double[] values;

        public Listed(double[] values) {
            this.values = values.clone();
        }

        public int size() {
            return values.length;
        }

        public double at(int k) {
            return values[k];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Listed l && Arrays.equals(values, l.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        /** Beyond 50 values only their number, in a form that does not pretend to be code. */
        @Override
        public String toString() {
            if (values.length > PRINTED) return "values(<" + values.length + " values>)";
            var text = new StringBuilder("values(");
            for (int k = 0; k < values.length; k++)
                text.append(k == 0 ? "" : ", ").append(Check.text(values[k]));
            return text.append(')').toString();
        }
    }

    /** A function of the neuron's index in its population. */
    record OfIndex(IntToDoubleFunction function) implements Distribution {
        @Override
        public String toString() {
            return "byIndex(<a function>)";
        }
    }

    /** A function of the indices of the two neurons that a synapse joins. */
    record OfPair(PairFunction function) implements Distribution {
        @Override
        public String toString() {
            return "byPair(<a function>)";
        }
    }

    /** A function of the distance of the two neurons that a synapse joins, in the unit of their positions. */
    record OfDistance(DoubleUnaryOperator function) implements Distribution {
        @Override
        public String toString() {
            return "byDistance(<a function>)";
        }
    }

    /** Of the index of a source and of a target. */
    @FunctionalInterface
    interface PairFunction {
        double applyAsDouble(int source, int target);
    }
}
