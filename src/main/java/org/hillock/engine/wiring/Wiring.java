package org.hillock.engine.wiring;

/** A rule's pattern with its weights and delays. */
record Wiring(Pattern pattern, SynapseValues weights, SynapseValues delays, Range weightRange, Range delayRange)
        implements Connector {

    @Override
    public boolean bySource() {
        return pattern.shape().bySource();
    }

    @Override
    public int rows() {
        return pattern.shape().rows();
    }

    @Override
    public int tiles() {
        return pattern.shape().tiles();
    }

    @Override
    public int tile(int k) {
        return pattern.shape().tile(k);
    }

    @Override
    public void partners(int row, int fromTile, int toTile, Row out) {
        out.clear(fromTile);
        pattern.draw(row, fromTile, toTile, out);
    }

    @Override
    public void synapses(int row, int fromTile, int toTile, Row out) {
        weights.fill(row, out, out.weights);
        double[] steps = out.values();
        delays.fill(row, out, steps);
        for (int i = 0; i < out.count; i++) out.delays[i] = (int) steps[i];
    }

    @Override
    public double expected() {
        return pattern.expected();
    }

    @Override
    public double mostOnto() {
        return pattern.mostOnto();
    }

    @Override
    public double weight() {
        return weightRange.one() ? weightRange.lowest() : Double.NaN;
    }

    @Override
    public double lowestWeight() {
        return weightRange.lowest();
    }

    @Override
    public double highestWeight() {
        return weightRange.highest();
    }

    @Override
    public int delay() {
        return delayRange.one() ? shortestDelay() : 0;
    }

    @Override
    public int longestDelay() {
        return (int) delayRange.highest();
    }

    @Override
    public int shortestDelay() {
        // Without any synapse no delay is known.
        return (int) Math.max(1, delayRange.lowest());
    }
}
