package org.hillock.engine.network;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.hillock.engine.Memory;
import org.hillock.engine.layout.Group;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.plasticity.Learning;
import org.hillock.engine.synapse.ConstantStore;
import org.hillock.model.Check;
import org.hillock.network.Members;
import org.hillock.network.Network;

/**
 * What a network will take, before it is allocated.
 *
 * @param neurons of all populations
 * @param synapses the mean number
 * @param bytes of synapses, state, and what is under way between neurons
 * @param building bytes that are needed besides until it is built
 */
public record Estimate(long neurons, double synapses, double bytes, double building) {
    /** The least that a neuron takes: its potential, and a place among those that fire. */
    private static final double LEAST = 8;

    /** Of a heap that holds a network and what is made while it runs, over the network. */
    private static final double HEAP = 1.3;

    /** @throws IllegalArgumentException if parameters do not go together, or the neurons alone would not fit into memory */
    public static Estimate of(Network network) {
        checkNeurons(network);
        var scheme = new Scheme(new Layout(network, 1));
        return of(new Layout(network, Division.parts(network, scheme, NetworkSimulation.threads())), scheme);
    }

    /** Refuses neurons that would not fit even without synapses: what is thought of next takes something for each. */
    static void checkNeurons(Network network) {
        long neurons = 0;
        for (var p : network.populations()) neurons += p.size();
        double bytes = LEAST * neurons;
        if (!Memory.has(bytes))
            throw new IllegalArgumentException("The network needs more than " + Memory.text(bytes)
                    + String.format(Locale.ROOT, " for %,d neurons, but only ", neurons)
                    + Memory.text(Memory.freeForArrays())
                    + " of the heap are free. Write fewer neurons, or start Java with a larger -Xmx.");
    }

    static Estimate of(Layout layout, Scheme scheme) {
        double bytes = underWay(layout, scheme);
        for (int p = 0; p < layout.populations(); p++) bytes += neurons(layout, scheme, p);
        boolean compact = layout.network().precision() == Network.Precision.COMPACT;
        double building = 0;
        double synapses = 0;
        for (var entry : scheme.entries()) {
            double expected = entry.connector().expected();
            synapses += expected;
            if (layout.network().storage() == Network.Storage.REGENERATED) continue;
            if (!(entry.group() instanceof Group.Constant)) bytes += expected * (compact ? 4 : 8);
        }
        if (layout.network().storage() == Network.Storage.STORED)
            for (var group : scheme.groups().keySet()) {
                bytes += 4.0
                        * layout.parts()
                        * (layout.population(group.source()).size() + 1);
                if (!(group instanceof Group.Constant)) continue;
                double expected = Scheme.expected(scheme.entries(group));
                int width = ConstantStore.width(layout, 0);
                boolean dense = ConstantStore.dense(layout, 0, group, expected / layout.parts());
                bytes += expected * (dense ? 1 : width);
                if (dense) building = Math.max(building, expected * width);
            }
        for (var plastic : scheme.plastic()) {
            double expected = plastic.entry().connector().expected();
            synapses += expected;
            bytes += plastic(layout, plastic, compact);
        }
        for (var gap : scheme.gaps()) {
            double expected = gap.connector().expected();
            synapses += expected;
            bytes += 12 * expected + 4.0 * layout.population(gap.target()).size();
        }
        return new Estimate(layout.neurons(), synapses, bytes, building);
    }

    /** Wires and weights, traces, and the latest spikes of the targets. */
    private static double plastic(Layout layout, Scheme.Plastic plastic, boolean compact) {
        var entry = plastic.entry();
        var connector = entry.connector();
        double delays = connector.longestDelay() - connector.shortestDelay() + 1.0;
        double segments = Math.min(
                connector.expected(),
                delays * layout.parts() * layout.population(entry.source()).size());
        return Learning.bytes(
                plastic.plasticity().rule().equations(),
                connector.expected(),
                segments,
                layout.population(entry.target()).size(),
                compact);
    }

    /** Inboxes, and the spikes of the latest steps. */
    private static double underWay(Layout layout, Scheme scheme) {
        var network = layout.network();
        double cell = network.precision() == Network.Precision.COMPACT ? 4 : 8;
        double bytes = 0;
        for (int k = 0; k < layout.parts(); k++)
            bytes += Compilation.slots(network, scheme) * cell * layout.cells(k)
                    + Compilation.ring(scheme) * SpikeRing.bytes(layout.populations());
        return bytes;
    }

    private static double neurons(Layout layout, Scheme scheme, int p) {
        var population = layout.population(p);
        double size = population.size();
        if (population.members() instanceof Members.Poisson poisson) {
            double spikes = poisson.rate().highest() * layout.network().step() / 1000;
            return size * (4 + SpikeRing.SPIKE * spikes * Compilation.ring(scheme));
        }
        if (!(population.members() instanceof Members.Neurons neurons)) return 4 * size;
        boolean coupled = scheme.gaps().stream().anyMatch(g -> g.target() == p);
        var kernel = Compilation.kernel(layout, scheme, p, neurons.cell());
        return size * (kernel.bytes(population.parameters().keySet()) + (coupled ? 8 : 0));
    }

    /** @throws IllegalArgumentException if there is not so much memory, with what would help this network */
    void check(Network network) {
        double needed = bytes + building;
        if (Memory.has(needed)) return;
        boolean stored = network.storage() == Network.Storage.STORED;
        var cures = new ArrayList<String>();
        if (network.precision() == Network.Precision.DOUBLE)
            cure(".compact()", network.withPrecision(Network.Precision.COMPACT)).ifPresent(cures::add);
        if (stored)
            cure(".regenerated()", network.withStorage(Network.Storage.REGENERATED))
                    .ifPresent(cures::add);
        cures.add(stored && synapses > neurons ? "fewer synapses" : "fewer neurons");
        double heap = Math.ceil(HEAP * needed / (1 << 30));
        var more = heap * (1 << 30) <= Memory.ofMachine()
                ? String.format(Locale.ROOT, ", or start Java with -Xmx%.0fg.", heap)
                : ".";
        throw new IllegalArgumentException("The network needs " + text(needed) + ", but only "
                + Memory.text(Memory.freeForArrays()) + " of the heap are free. Write " + String.join(", or ", cures)
                + more);
    }

    private static Optional<String> cure(String verb, Network cured) {
        var other = of(cured);
        double bytes = other.bytes() + other.building();
        return Memory.has(bytes) ? Optional.of(verb + ", which takes " + Memory.text(bytes)) : Optional.empty();
    }

    /** {@code 1.2 GB for 77,169 neurons and 298,880,941 synapses}. */
    @Override
    public String toString() {
        return text(bytes);
    }

    private String text(double bytes) {
        return Memory.text(bytes)
                + String.format(Locale.ROOT, " for %,d neurons and %s synapses", neurons, Check.amount(synapses));
    }
}
