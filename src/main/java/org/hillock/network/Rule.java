package org.hillock.network;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hillock.model.Check;

/** Which neurons of a source population are joined to which of a target. */
public sealed interface Rule {

    /** The mean number of synapses; NaN if it depends on where the neurons lie. */
    double expected(int sources, int targets, boolean same);

    /**
     * Refuses what cannot be between populations of these sizes.
     *
     * @param same whether source and target are one population
     */
    default void check(int sources, int targets, boolean same) {}

    /** The same rule, but no neuron is joined to itself. */
    default Rule withoutAutapses() {
        throw new IllegalArgumentException("noAutapses must follow a rule that draws pairs, but follows " + this + ".");
    }

    /** The same rule, but no pair is joined twice. */
    default Rule withoutMultapses() {
        throw new IllegalArgumentException(
                "noMultapses must follow fixedInDegree(..) or fixedOutDegree(..), but follows " + this + ".");
    }

    private static double pairs(int sources, int targets, boolean selfless) {
        return (double) sources * targets - (selfless ? sources : 0);
    }

    /** Each source with each target. */
    record AllToAll(boolean autapses) implements Rule {
        @Override
        public double expected(int sources, int targets, boolean same) {
            return pairs(sources, targets, same && !autapses);
        }

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
        public double expected(int sources, int targets, boolean same) {
            return sources;
        }

        @Override
        public void check(int sources, int targets, boolean same) {
            if (sources != targets)
                throw new IllegalArgumentException("oneToOne needs populations of one size, but they have " + sources
                        + " and " + targets + " neurons.");
        }

        @Override
        public String toString() {
            return "oneToOne()";
        }
    }

    /** Each pair with this probability, at most once. */
    record Probability(double p, boolean autapses) implements Rule {
        @Override
        public double expected(int sources, int targets, boolean same) {
            return p * pairs(sources, targets, same && !autapses);
        }

        @Override
        public Rule withoutAutapses() {
            return new Probability(p, false);
        }

        @Override
        public String toString() {
            return "probability(" + Check.text(p) + ")" + (autapses ? "" : ".noAutapses()");
        }
    }

    /** Each target draws so many sources. */
    record FixedInDegree(int count, boolean autapses, boolean multapses) implements Rule {
        @Override
        public double expected(int sources, int targets, boolean same) {
            return (double) count * targets;
        }

        @Override
        public void check(int sources, int targets, boolean same) {
            enough("fixedInDegree", count, sources - (same && !autapses ? 1 : 0), multapses);
        }

        @Override
        public Rule withoutAutapses() {
            return new FixedInDegree(count, false, multapses);
        }

        @Override
        public Rule withoutMultapses() {
            return new FixedInDegree(count, autapses, false);
        }

        @Override
        public String toString() {
            return "fixedInDegree(" + count + ")" + allowed(autapses, multapses);
        }
    }

    /** Each source draws so many targets. */
    record FixedOutDegree(int count, boolean autapses, boolean multapses) implements Rule {
        @Override
        public double expected(int sources, int targets, boolean same) {
            return (double) count * sources;
        }

        @Override
        public void check(int sources, int targets, boolean same) {
            enough("fixedOutDegree", count, targets - (same && !autapses ? 1 : 0), multapses);
        }

        @Override
        public Rule withoutAutapses() {
            return new FixedOutDegree(count, false, multapses);
        }

        @Override
        public Rule withoutMultapses() {
            return new FixedOutDegree(count, autapses, false);
        }

        @Override
        public String toString() {
            return "fixedOutDegree(" + count + ")" + allowed(autapses, multapses);
        }
    }

    /** So many synapses in all, each between a random source and a random target. */
    record FixedTotal(long count, boolean autapses) implements Rule {
        @Override
        public double expected(int sources, int targets, boolean same) {
            return count;
        }

        @Override
        public Rule withoutAutapses() {
            return new FixedTotal(count, false);
        }

        @Override
        public String toString() {
            return "fixedTotal(" + count + (count == (int) count ? "" : "L") + ")" + (autapses ? "" : ".noAutapses()");
        }
    }

    /** Each pair with a probability that depends on the distance of the two; both populations have positions. */
    record ByDistance(DoubleUnaryOperator probability, boolean autapses) implements Rule {
        @Override
        public double expected(int sources, int targets, boolean same) {
            return Double.NaN;
        }

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

        @Override
        public double expected(int sources, int targets, boolean same) {
            return size();
        }

        @Override
        public void check(int sources, int targets, boolean same) {
            for (int k = 0; k < size(); k++) {
                Check.count("pairs.sources[" + k + "]", source(k), 0, sources - 1);
                Check.count("pairs.targets[" + k + "]", target(k), 0, targets - 1);
            }
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

    private static void enough(String rule, int count, int partners, boolean multapses) {
        if (count > 0 && partners < 1)
            throw new IllegalArgumentException(rule + " needs a partner, but a neuron has none but itself.");
        if (!multapses && count > partners)
            throw new IllegalArgumentException(rule + " must be <= " + partners + ", the partners there are, but was "
                    + count + ". Leave out noMultapses().");
    }

    private static String allowed(boolean autapses, boolean multapses) {
        return (autapses ? "" : ".noAutapses()") + (multapses ? "" : ".noMultapses()");
    }
}
