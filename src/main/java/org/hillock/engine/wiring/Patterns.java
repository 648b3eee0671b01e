package org.hillock.engine.wiring;

import java.util.function.Supplier;
import org.hillock.engine.random.Binomial;
import org.hillock.engine.random.Purpose;
import org.hillock.network.Distribution;
import org.hillock.network.Population;
import org.hillock.network.Rule;

/**
 * From a rule to its pattern.
 *
 * @param distance gives what measures a source and a target, for rules that need it
 */
record Patterns(Population source, Population target, Keys keys, Supplier<Distribution.PairFunction> distance) {
    private static final long MOST_A_SOURCE = 1_000_000_000;

    Pattern of(Rule rule) {
        if (rule instanceof Rule.AllToAll r) return new EachPartner(bySource(r.autapses()));
        if (rule instanceof Rule.OneToOne) return oneToOne();
        if (rule instanceof Rule.Probability r) return probability(r);
        if (rule instanceof Rule.FixedInDegree r)
            return degree(
                    "fixedInDegree",
                    r.count(),
                    r.multapses(),
                    Shape.byTarget(source.size(), target.size(), admits(r.autapses())));
        if (rule instanceof Rule.FixedOutDegree r)
            return degree("fixedOutDegree", r.count(), r.multapses(), bySource(r.autapses()));
        if (rule instanceof Rule.FixedTotal r) return total(r);
        if (rule instanceof Rule.ByDistance r)
            return new ThinnedPartners(
                    bySource(r.autapses()), keys, distance.get(), r.probability(), "byDistance" + between());
        return pairs((Rule.Pairs) rule);
    }

    private boolean admits(boolean autapses) {
        return autapses || !source.name().equals(target.name());
    }

    private Shape bySource(boolean autapses) {
        return Shape.bySource(source.size(), target.size(), admits(autapses));
    }

    private String between() {
        return " from \"" + source.name() + "\" to \"" + target.name() + "\"";
    }

    private Pattern oneToOne() {
        if (source.size() != target.size())
            throw new IllegalArgumentException(
                    "oneToOne" + between() + " must join populations of one size, but they have " + source.size()
                            + " and " + target.size() + " neurons.");
        return new SamePartner(bySource(true));
    }

    private Pattern probability(Rule.Probability rule) {
        var shape = bySource(rule.autapses());
        return new ChosenPartners(
                shape,
                keys,
                (candidates, numbers) -> (int) new Binomial(candidates, rule.p()).draw(numbers),
                rule.p() * shape.pairs());
    }

    private Pattern degree(String rule, int count, boolean multapses, Shape shape) {
        int fewest = shape.autapses() ? shape.partners() : shape.partners() - 1;
        if (multapses ? count > 0 && fewest == 0 : count > fewest)
            throw new IllegalArgumentException(rule + between() + (multapses ? "" : " without multapses")
                    + " must be at most " + fewest + ", the neurons to draw from, but was " + count + ".");
        double expected = (double) count * shape.rows();
        return multapses
                ? new DrawnPartners(shape, keys, row -> count, expected)
                : new ChosenPartners(shape.untiled(), keys, (candidates, numbers) -> count, expected);
    }

    /** The synapses are dealt out to the sources by their shares of what the sources before them have left. */
    private Pattern total(Rule.FixedTotal rule) {
        var shape = bySource(rule.autapses());
        if (rule.count() > MOST_A_SOURCE * source.size())
            throw new IllegalArgumentException("fixedTotal" + between() + " must be at most " + MOST_A_SOURCE
                    + " synapses for each of " + source.size() + " sources, but was " + rule.count() + ".");
        if (rule.count() > 0 && shape.pairs() == 0)
            throw new IllegalArgumentException("fixedTotal" + between()
                    + " must be 0, as there are no two neurons to join, but was " + rule.count() + ".");
        var counts = new int[source.size()];
        var numbers = keys.numbers(Purpose.COUNTS, 0, 1);
        long left = rule.count();
        double pairs = shape.pairs();
        for (int row = 0; row < counts.length && left > 0; row++) {
            int candidates = shape.candidates(row);
            counts[row] = (int) new Binomial(left, Math.min(1, candidates / pairs)).draw(numbers);
            left -= counts[row];
            pairs -= candidates;
        }
        return new DrawnPartners(shape, keys, row -> counts[row], rule.count());
    }

    private Pattern pairs(Rule.Pairs pairs) {
        for (int k = 0; k < pairs.size(); k++) {
            inside(k, "source", pairs.source(k), source);
            inside(k, "target", pairs.target(k), target);
        }
        return ListedPartners.of(pairs, bySource(true).untiled());
    }

    private static void inside(int k, String end, int neuron, Population population) {
        if (neuron < 0 || neuron >= population.size())
            throw new IllegalArgumentException(
                    "pairs: the " + end + " of pair " + k + " must be between 0 and " + (population.size() - 1)
                            + ", the neurons of \"" + population.name() + "\", but was " + neuron + ".");
    }
}
