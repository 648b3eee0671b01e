package org.hillock.network;

/**
 * All synapses of one kind from one population to another.
 *
 * @param weight in the receptor's unit
 * @param delay from the spike to its effect, ms; rounded to whole steps, at least one; a constant 0 is one step
 */
public record Projection(
        Population source, Population target, Rule rule, Receptor receptor, Distribution weight, Distribution delay) {

    /** The mean number of synapses; NaN if it depends on where the neurons lie. */
    public double expected() {
        return rule.expected(source.size(), target.size(), recurrent());
    }

    /** Whether it joins a population to itself. */
    public boolean recurrent() {
        return source.name().equals(target.name());
    }

    /** Refuses what does not go together, naming the two populations. */
    void check() {
        try {
            rule.check(source.size(), target.size(), recurrent());
            perSynapse("weight", weight);
            perSynapse("delay", delay);
            if (needsPositions()
                    && (source.positions().isEmpty() || target.positions().isEmpty()))
                throw new IllegalArgumentException(
                        "byDistance needs the positions of both populations. Write population(..).grid(10) or positions(x, y).");
            receptor.check(weight);
            checkCell();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "From \"" + source.name() + "\" to \"" + target.name() + "\": " + e.getMessage(), e);
        }
    }

    private boolean needsPositions() {
        return rule instanceof Rule.ByDistance
                || weight instanceof Distribution.OfDistance
                || delay instanceof Distribution.OfDistance;
    }

    private void perSynapse(String what, Distribution values) {
        if (values instanceof Distribution.OfIndex)
            throw new IllegalArgumentException(what + " needs a value for each synapse, but " + values
                    + " is one for each neuron. Write byPair((i, j) -> ..).");
        if (!(values instanceof Distribution.Listed l)) return;
        if (!(rule instanceof Rule.Pairs p))
            throw new IllegalArgumentException(
                    what + " can list its values only where the pairs are listed, in pairs(..),"
                            + " table(..) or csv(..). Write byPair((i, j) -> ..).");
        if (l.size() != p.size())
            throw new IllegalArgumentException(
                    what + " needs " + p.size() + " values, one a pair, but has " + l.size() + ".");
    }

    private void checkCell() {
        if (!(target.members() instanceof Members.Neurons to))
            throw new IllegalArgumentException("a population of sources needs no input, and takes none.");
        if (receptor instanceof Receptor.Gap && !(source.members() instanceof Members.Neurons))
            throw new IllegalArgumentException(
                    "gap(" + weight + ") needs neurons on both sides, but \"" + source.name() + "\" has only spikes.");
        receptor.check(to.cell());
    }
}
