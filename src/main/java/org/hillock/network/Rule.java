package org.hillock.network;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hillock.model.Check;

/** Which neurons of a source population are joined to which of a target. */
public sealed interface Rule {

    /** The same rule, but no neuron is joined to itself. */
    default Rule withoutAutapses() {
        throw new IllegalArgumentException("noAutapses must follow a rule that draws pairs, but follows " + this + ".");
    }

    /** The same rule, but no pair is joined twice. */
    default Rule withoutMultapses() {
        throw new IllegalArgumentException(
                "noMultapses must follow fixedInDegree(..) or fixedOutDegree(..), but follows " + this + ".");
    }

    /**
     * Refuses a number that it cannot have.
     *
     * @param where it stands, for the message
     */
    default void check(String where) {}

    /** Each source with each target. */
    record AllToAll(boolean autapses) implements Rule {
        @Override
        public Rule withoutAutapses() {
            return new AllToAll(false);
        }

        @Override
        public String toString() {
            return "allToAll()" + (autapses ? "" : ".noAutapses()");
        }
    }

    /** Source k with target k. */
    record OneToOne() implements Rule {
        @Override
        public String toString() {
            return "oneToOne()";
        }
    }

    /** Each pair with this probability, at most once. */
    record Probability(double p, boolean autapses) implements Rule {
        @Override
        public Rule withoutAutapses() {
            return new Probability(p, false);
        }

        @Override
        public void check(String where) {
            Check.within(where + "probability", p, 0, 1, "");
        }

        @Override
        public String toString() {
            return "probability(" + Check.text(p) + ")" + (autapses ? "" : ".noAutapses()");
        }
    }

    /** Each target draws so many sources. */
    record FixedInDegree(int count, boolean autapses, boolean multapses) implements Rule {
        @Override
        public Rule withoutAutapses() {
            return new FixedInDegree(count, false, multapses);
        }

        @Override
        public Rule withoutMultapses() {
            return new FixedInDegree(count, autapses, false);
        }

        @Override
        public void check(String where) {
            Check.count(where + "fixedInDegree", count, 0, Integer.MAX_VALUE);
        }

        @Override
        public String toString() {
            return "fixedInDegree(" + count + ")" + allowed(autapses, multapses);
        }
    }

    /** Each source draws so many targets. */
    record FixedOutDegree(int count, boolean autapses, boolean multapses) implements Rule {
        @Override
        public Rule withoutAutapses() {
            return new FixedOutDegree(count, false, multapses);
        }

        @Override
        public Rule withoutMultapses() {
            return new FixedOutDegree(count, autapses, false);
        }

        @Override
        public void check(String where) {
            Check.count(where + "fixedOutDegree", count, 0, Integer.MAX_VALUE);
        }

        @Override
        public String toString() {
            return "fixedOutDegree(" + count + ")" + allowed(autapses, multapses);
        }
    }

    /** So many synapses in all, each between a random source and a random target. */
    record FixedTotal(long count, boolean autapses) implements Rule {
        @Override
        public Rule withoutAutapses() {
            return new FixedTotal(count, false);
        }

        @Override
        public void check(String where) {
            if (count < 0)
                throw new IllegalArgumentException(where + "fixedTotal must be >= 0, but was " + count + ".");
        }

        @Override
        public String toString() {
            return "fixedTotal(" + count + (count == (int) count ? "" : "L") + ")" + (autapses ? "" : ".noAutapses()");
        }
    }

    /** Each pair with a probability that depends on the distance of the two; both populations have positions. */
    record ByDistance(DoubleUnaryOperator probability, boolean autapses) implements Rule {
        @Override
        public Rule withoutAutapses() {
            return new ByDistance(probability, false);
        }

        @Override
        public String toString() {
            return "byDistance(<a probability>)" + (autapses ? "" : ".noAutapses()");
        }
    }

    /** These pairs and no others. Weights and delays of the projection are listed in the same order if they are listed. */
    final class Pairs implements Rule {
        private static final int PRINTED = 50;
        private final int[] sources;
        private final int[] targets;

        public Pairs(int[] sources, int[] targets) {
            if (sources.length != targets.length)
                throw new IllegalArgumentException("pairs needs as many targets as sources, but has " + sources.length
                        + " sources and " + targets.length + " targets.");
            this.sources = sources.clone();
            this.targets = targets.clone();
        }

        public int size() {
            return sources.length;
        }

        public int source(int k) {
            return sources[k];
        }

        public int target(int k) {
            return targets[k];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pairs p && Arrays.equals(sources, p.sources) && Arrays.equals(targets, p.targets);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(sources) + Arrays.hashCode(targets);
        }

        @Override
        public String toString() {
            if (size() > PRINTED) return "pairs(<" + size() + " pairs>)";
            return "pairs(" + array(sources) + ", " + array(targets) + ")";
        }

        private static String array(int[] values) {
            return "new int[]" + Arrays.toString(values).replace('[', '{').replace(']', '}');
        }
    }

    private static String allowed(boolean autapses, boolean multapses) {
        return (autapses ? "" : ".noAutapses()") + (multapses ? "" : ".noMultapses()");
    }
}
