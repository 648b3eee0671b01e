package org.hillock.network;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Populations, what joins them, and how they are to be run and recorded: everything but the duration.
 *
 * @param dt ms; 0.1 unless given
 * @param namedSeed of every random stream; that of the surroundings unless given
 * @param probes what to keep; the spikes of all neurons if empty
 * @param every ms between kept samples of variables; every step unless given
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
                Precision.DOUBLE,
                Storage.STORED);
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
                .orElseThrow(() -> new IllegalArgumentException("The network has no population \"" + name + "\"."));
    }
}
