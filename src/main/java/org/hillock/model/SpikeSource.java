package org.hillock.model;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** Where the spikes that arrive at a synapse come from. */
public sealed interface SpikeSource {

    /** How many spikes, and from where, in a few words. */
    String summary();

    /** @param times ms, ascending, ≥ 0 */
    record Times(List<Double> times) implements SpikeSource {
        private static final int PRINTED = 200;

        public Times {
            for (double t : times) Check.notNegative("synapse.time", t, "ms");
            times = times.stream().sorted().toList();
        }

        @Override
        public String summary() {
            return Integer.toString(times.size());
        }

        /** The times as arguments; beyond 200 only their number. */
        @Override
        public String toString() {
            return times.size() > PRINTED
                    ? "<" + times.size() + " spikes>"
                    : times.stream().map(Check::text).collect(Collectors.joining(", "));
        }
    }

    /**
     * A Poisson process: in any short time dt a spike with probability rate · dt, whatever happened before.
     *
     * @param from ms
     * @param to ms; may be infinite
     * @param sources so many independent ones of this rate, which are together one of their summed rate
     */
    record Poisson(Rate rate, double from, double to, int sources) implements SpikeSource {

        /** A rate in time, Hz, and the bound that it keeps. */
        public sealed interface Rate {
            double at(double t);

            double highest();
        }

        /** @param highest Hz, at all times */
        public record Constant(double highest) implements Rate {
            @Override
            public double at(double t) {
                return highest;
            }

            @Override
            public String toString() {
                return Check.text(highest);
            }
        }

        /** @param function takes ms and gives Hz; it is checked against the bound wherever it is asked */
        public record Varying(DoubleUnaryOperator function, double highest) implements Rate {
            @Override
            public double at(double t) {
                double rate = function.applyAsDouble(t);
                if (rate >= 0 && rate <= highest) return rate;
                throw new IllegalArgumentException("poisson.rate must be between 0 and " + Check.text(highest)
                        + " Hz, but was " + rate + " Hz at t = "
                        + t + " ms."
                        + (rate > highest
                                ? " Write a higher bound: poisson(rate, " + Check.text(Math.ceil(1.25 * rate)) + ")."
                                : ""));
            }

            /** A function cannot be printed; this does not pretend to be code. */
            @Override
            public String toString() {
                return "<a rate up to " + Check.text(highest) + " Hz>";
            }
        }

        @Override
        public String summary() {
            return toString();
        }

        @Override
        public String toString() {
            return "poisson(" + rate + ")"
                    + (sources == 1 ? "" : ".sources(" + sources + ")")
                    + (from > 0 ? ".from(" + Check.text(from) + ")" : "")
                    + (to < Double.POSITIVE_INFINITY ? ".to(" + Check.text(to) + ")" : "");
        }
    }
}
