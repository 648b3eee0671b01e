package org.hillock.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.hillock.model.Check;
import org.hillock.model.Nearest;

/**
 * Populations, what joins them, and how they are to be run and recorded: everything but the duration.
 *
 * @param dt ms; 0.1 unless given
 * @param namedSeed of every random stream; that of the surroundings unless given
 * @param probes what to keep; the spikes of all neurons if empty
 * @param every ms between kept samples of variables; every step unless given
 * @param weightsEvery ms between kept weights of synapses that learn; none are kept unless given
 * @param precision of state and weights
 * @param storage of the synapses
 */
public record Network(
        List<Population> populations,
        List<Projection> projections,
        OptionalDouble dt,
        OptionalLong namedSeed,
        List<Probe> probes,
        OptionalDouble every,
        OptionalDouble weightsEvery,
        Precision precision,
        Storage storage) {

    /** How exactly state and weights are kept. */
    public enum Precision {
        /** State in double precision; weights to 5·10⁻¹⁰ of a projection's largest. */
        DOUBLE,
        /** State in single precision; weights in 1024 levels, 4 bytes a synapse with its target and delay. */
        COMPACT
    }

    /** Where the synapses are while the network runs. */
    public enum Storage {
        /** In memory. */
        STORED,
        /** Drawn again at each spike: memory is bounded by neurons, at the price of time. */
        REGENERATED
    }

    private static final double DEFAULT_DT = 0.1;

    public Network {
        populations = List.copyOf(populations);
        projections = List.copyOf(projections);
        probes = List.copyOf(probes);
    }

    public static Network of(List<Population> populations, List<Projection> projections) {
        return new Network(
                populations,
                projections,
                OptionalDouble.empty(),
                OptionalLong.empty(),
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Precision.DOUBLE,
                Storage.STORED);
    }

    /** Other populations and projections, run and recorded as these are. */
    public Network with(List<Population> populations, List<Projection> projections) {
        return new Network(populations, projections, dt, namedSeed, probes, every, weightsEvery, precision, storage);
    }

    public Network withDt(double ms) {
        return with(OptionalDouble.of(ms), namedSeed, probes, every, weightsEvery);
    }

    public Network withSeed(long seed) {
        return with(dt, OptionalLong.of(seed), probes, every, weightsEvery);
    }

    public Network withProbe(Probe probe) {
        var all = new ArrayList<>(probes);
        all.add(probe);
        return with(dt, namedSeed, all, every, weightsEvery);
    }

    public Network recordingEvery(double ms) {
        return with(dt, namedSeed, probes, OptionalDouble.of(ms), weightsEvery);
    }

    public Network recordingWeightsEvery(double ms) {
        return with(dt, namedSeed, probes, every, OptionalDouble.of(ms));
    }

    private Network with(
            OptionalDouble dt,
            OptionalLong namedSeed,
            List<Probe> probes,
            OptionalDouble every,
            OptionalDouble weightsEvery) {
        return new Network(populations, projections, dt, namedSeed, probes, every, weightsEvery, precision, storage);
    }

    public Network withPrecision(Precision other) {
        return new Network(populations, projections, dt, namedSeed, probes, every, weightsEvery, other, storage);
    }

    public Network withStorage(Storage other) {
        return new Network(populations, projections, dt, namedSeed, probes, every, weightsEvery, precision, other);
    }

    /** The step of a run, ms. */
    public double step() {
        return dt.orElse(DEFAULT_DT);
    }

    public long seed() {
        return namedSeed.orElse(0);
    }

    /** The population of a name. */
    public Population population(String name) {
        return populations.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The network has no population \"" + name + "\". "
                        + Nearest.to(name, names())
                                .map(n -> "Did you mean \"" + n + "\"?")
                                .orElse("It has " + String.join(", ", names()) + ".")));
    }

    private List<String> names() {
        return populations.stream().map(Population::name).toList();
    }

    /** Refuses what does not go together: two populations of one name, a cell at odds with itself, spikes onto what takes none. */
    public void check() {
        Check.positive("dt", step(), "ms");
        var seen = new HashSet<String>();
        long neurons = 0;
        for (var population : populations) {
            if (!seen.add(population.name()))
                throw new IllegalArgumentException(
                        "network needs different names, but has two populations \"" + population.name() + "\".");
            population.check();
            neurons += population.size();
        }
        if (neurons > Integer.MAX_VALUE)
            throw new IllegalArgumentException("network must have at most " + Integer.MAX_VALUE
                    + " neurons and sources, but has " + neurons + ".");
        projections.forEach(this::check);
        probes.forEach(this::check);
    }

    private void check(Probe probe) {
        int size = population(probe.population()).size();
        Check.count("record(\"" + probe.population() + "\").from", probe.from(), 0, size);
        Check.count("record(\"" + probe.population() + "\").to", probe.to(), probe.from(), size);
    }

    private void check(Projection projection) {
        var between = "From \"" + projection.source().name() + "\" to \""
                + projection.target().name() + "\": ";
        if (!populations.contains(projection.source()) || !populations.contains(projection.target()))
            throw new IllegalArgumentException(between + "the network has not both of these populations.");
        if (!(projection.target().members() instanceof Members.Neurons))
            throw new IllegalArgumentException(between + "a source of spikes takes none.");
        projection.rule().check(between);
        projection.receptor().check(between);
        projection.plasticity().ifPresent(p -> {
            p.check(between, projection.receptor(), storage);
            for (var reward : p.rewards())
                if (reward instanceof Reward.From from && !populations.contains(from.source()))
                    throw new IllegalArgumentException(between + "reward(..) comes from \""
                            + from.source().name() + "\", which the network has not.");
        });
        if (!(projection.receptor() instanceof Receptor.Gap)) return;
        if (!projection.delay().equals(Projection.ONE_STEP))
            throw new IllegalArgumentException(between + "gap(..) acts without delay, but has delay("
                    + projection.delay() + "). Leave out delay(..).");
        if (!(projection.source().members() instanceof Members.Neurons))
            throw new IllegalArgumentException(between + "gap(..) joins neurons, but \""
                    + projection.source().name() + "\" has only spikes.");
    }
}
