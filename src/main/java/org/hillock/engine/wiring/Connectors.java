package org.hillock.engine.wiring;

import org.hillock.engine.Memory;
import org.hillock.model.Check;
import org.hillock.network.Distribution;
import org.hillock.network.Network;
import org.hillock.network.Population;
import org.hillock.network.Projection;
import org.hillock.network.Receptor;

/** From projections to connectors. */
public final class Connectors {
    private final Network network;
    private final Projection projection;
    private final Population source;
    private final Population target;
    private final Keys keys;
    private final boolean tabled;

    private Connectors(Network network, int index, boolean tabled) {
        this.network = network;
        this.tabled = tabled;
        projection = network.projections().get(index);
        source = network.population(projection.source().name());
        target = network.population(projection.target().name());
        keys = new Keys(network.seed(), index);
    }

    /**
     * The synapses of a projection.
     *
     * @param index of the projection in its network, which names its random streams
     * @param dt ms
     * @param tabled true if weights and delays that are drawn come from 65,536 equally probable values instead of all
     */
    public static Connector of(Network network, int index, double dt, boolean tabled) {
        return new Connectors(network, index, tabled).connector(dt);
    }

    private Connector connector(double dt) {
        var pattern = new Patterns(source, target, keys, this::distance).of(projection.rule());
        checkRow(pattern);
        var weight = Quantity.weight(projection);
        var weights = values(projection.weight(), weight, pattern);
        var delays = projection.receptor() instanceof Receptor.Gap
                ? new SynapseValues.Same(1)
                : values(projection.delay(), Quantity.delay(projection, dt), pattern);
        return new Wiring(pattern, weights, delays, weight.told(weights.range()), delays.range());
    }

    /** A row is held as a whole, so it has to fit even where the network is not stored. */
    private void checkRow(Pattern pattern) {
        double bytes =
                Row.BYTES * pattern.expected() / Math.max(1, pattern.shape().rows());
        if (!Memory.has(bytes))
            throw new IllegalArgumentException("From \"" + source.name() + "\" to \"" + target.name()
                    + "\": the synapses of one neuron need " + Memory.text(bytes) + ", but only "
                    + Memory.text(Memory.freeForArrays()) + " of the heap are free. Write fewer synapses.");
    }

    private SynapseValues values(Distribution distribution, Quantity quantity, Pattern pattern) {
        if (distribution instanceof Distribution.Constant c) return new SynapseValues.Same(quantity.given(c.value()));
        if (distribution instanceof Distribution.OfPair pairs)
            return SynapseValues.Computed.of(pairs.function(), pattern, quantity);
        if (distribution instanceof Distribution.OfDistance of) {
            var distance = distance();
            return SynapseValues.Computed.of(
                    (i, j) -> of.function().applyAsDouble(distance.applyAsDouble(i, j)), pattern, quantity);
        }
        if (distribution instanceof Distribution.Listed listed) return given(listed, quantity, pattern);
        if (distribution instanceof Distribution.OfIndex)
            throw new IllegalArgumentException(
                    quantity.what()
                            + " cannot depend on one index, as a synapse joins two neurons. Write byPair((source, target) -> ..).");
        var quantile = quantity.drawn(Quantile.of(distribution, quantity.what()), distribution);
        if (quantile.lowest() == quantile.highest()) return new SynapseValues.Same(quantile.lowest());
        return tabled
                ? new SynapseValues.Tabled(quantile.table(), keys, quantity)
                : new SynapseValues.Drawn(quantile, keys, quantity);
    }

    private static SynapseValues given(Distribution.Listed listed, Quantity quantity, Pattern pattern) {
        if (!(pattern instanceof Listing pairs))
            throw new IllegalArgumentException(
                    quantity.what()
                            + " cannot be listed, as the rule draws its pairs. Write pairs(..), or byPair((source, target) -> ..).");
        if (listed.size() != pairs.size())
            throw new IllegalArgumentException(quantity.what() + " must have a value for each of " + pairs.size()
                    + " pairs, but has " + listed.size() + ".");
        var values = new double[listed.size()];
        for (int k = 0; k < values.length; k++) values[k] = quantity.given(listed.at(pairs.listed(k)));
        return new SynapseValues.Given(values, pairs);
    }

    private Distribution.PairFunction distance() {
        var from = places(source);
        var to = places(target);
        if (from.period() != to.period())
            throw new IllegalArgumentException("\"" + source.name() + "\" and \"" + target.name()
                    + "\" must lie on one ring or torus, but their periods are " + Check.text(from.period()) + " and "
                    + Check.text(to.period()) + ".");
        return (i, j) -> from.distance(i, to, j);
    }

    private Places places(Population population) {
        return Places.of(population, network.populations().indexOf(population), network.seed());
    }
}
