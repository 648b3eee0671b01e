package org.hillock.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.plasticity.Learning;
import org.hillock.engine.population.Inbox;
import org.hillock.engine.population.Kernel;
import org.hillock.engine.population.Kernels;
import org.hillock.engine.wiring.Background;
import org.hillock.engine.wiring.Emitter;
import org.hillock.engine.wiring.Emitters;
import org.hillock.engine.wiring.Injections;
import org.hillock.engine.wiring.NeuronValues;
import org.hillock.model.Cell;
import org.hillock.model.Check;
import org.hillock.network.Distribution;
import org.hillock.network.Drive;
import org.hillock.network.Members;
import org.hillock.network.Network;

/** Makes the parts of a network at t = 0. */
final class Compilation {
    /** The random numbers of starts follow those of so many parameters, whatever of these there are. */
    private static final int STARTS = 1 << 10;

    private final Layout layout;
    private final Scheme scheme;
    private final Network network;

    private Compilation(Layout layout, Scheme scheme) {
        this.layout = layout;
        this.scheme = scheme;
        this.network = layout.network();
    }

    /** @param learning for each part its synapses that learn */
    static Part[] parts(Layout layout, Scheme scheme, List<List<Learning>> learning) {
        var compilation = new Compilation(layout, scheme);
        var makers = new ArrayList<Maker>();
        for (int p = 0; p < layout.populations(); p++) makers.add(compilation.maker(p));
        int steps = Math.toIntExact(ring(scheme));
        int slots = Math.toIntExact(slots(layout.network(), scheme));
        var parts = new Part[layout.parts()];
        for (int k = 0; k < parts.length; k++) {
            var stretches = new ArrayList<Stretch>();
            var cellBase = new int[layout.populations()];
            for (int p = 0; p < layout.populations(); p++) {
                stretches.add(makers.get(p).make(layout.first(k, p), layout.size(k, p)));
                cellBase[p] = layout.cell(k, p);
            }
            int cells = layout.cells(k);
            var inbox = layout.network().precision() == Network.Precision.COMPACT
                    ? Inbox.compact(Math.multiplyExact(slots, cells))
                    : Inbox.exact(Math.multiplyExact(slots, cells));
            parts[k] = new Part(
                    cellBase,
                    cells,
                    slots,
                    stretches,
                    inbox,
                    new SpikeRing(steps, layout.populations()),
                    learning.get(k));
        }
        return parts;
    }

    /**
     * Steps for which an inbox has room: up to the longest delay if rows are drawn again, because they are delivered as a whole, and where
     * synapses see spikes long before these act.
     */
    static long slots(Network network, Scheme scheme) {
        if (network.storage() == Network.Storage.REGENERATED)
            return 1L + scheme.longestDelay() + NetworkSimulation.LONGEST_INTERVAL;
        int block = NetworkSimulation.BLOCK;
        int ahead = scheme.longestDendriticDelay();
        if (ahead > 0) return (1L + ahead + NetworkSimulation.LONGEST_INTERVAL + block - 1) / block * block;
        return scheme.varied() ? block : 1;
    }

    /** Steps whose spikes are kept: while one part hears those of an interval, another may be at the end of the next one. */
    static long ring(Scheme scheme) {
        int interval = NetworkSimulation.LONGEST_INTERVAL;
        return 1L + Math.max(scheme.longestConstantDelay(), interval) + interval;
    }

    /** How the neurons of a population take a step. */
    static Kernel kernel(Layout layout, Scheme scheme, int p, Cell cell) {
        var receptors = layout.receptors(p);
        var quanta =
                receptors.stream().mapToDouble(r -> scheme.quanta().of(p, r)).toArray();
        boolean coupled = scheme.gaps().stream().anyMatch(g -> g.target() == p);
        boolean injected = !layout.population(p).injections().isEmpty() || coupled;
        var network = layout.network();
        return Kernels.of(
                Methods.settled(cell, network.step()),
                receptors,
                quanta,
                network.step(),
                network.seed(),
                p,
                network.precision(),
                injected);
    }

    /** Makes the stretch of a population that begins with a neuron. */
    private interface Maker {
        Stretch make(int first, int size);
    }

    private Maker maker(int p) {
        var population = layout.population(p);
        if (population.members() instanceof Members.Neurons neurons) return neurons(p, neurons.cell());
        Emitter emitter = Emitters.of(population, p, network.step(), network.seed());
        return (first, size) -> new EmitterStretch(emitter, first, size);
    }

    private Maker neurons(int p, Cell cell) {
        var population = layout.population(p);
        var receptors = layout.receptors(p);
        var kernel = kernel(layout, scheme, p, cell);
        var poisson = new ArrayList<NeuronStretch.Poisson>();
        for (int d = 0; d < population.drives().size(); d++) {
            var drive = population.drives().get(d);
            double weight = scheme.quanta().cell(p, drive.receptor(), drive.weight());
            if (network.precision() == Network.Precision.COMPACT) fits(drive, weight);
            poisson.add(new NeuronStretch.Poisson(
                    Background.of(drive, p, d, network.step(), network.seed()),
                    receptors.indexOf(drive.receptor()),
                    weight));
        }
        return (first, size) -> {
            var slice = kernel.slice(
                    first,
                    size,
                    values(p, population.parameters(), 0, first, size),
                    values(p, population.start(), STARTS, first, size));
            Optional<Injections> injections = !population.injections().isEmpty()
                    ? Optional.of(Injections.of(population, p, network.step(), network.seed(), first, size))
                    : Optional.empty();
            var gaps = GapJunctions.onto(layout, scheme, p, first, size);
            if (!gaps.isEmpty())
                gaps.check(
                        population.name(),
                        first,
                        Capacitance.of(cell, values(p, population.parameters(), 0, first, size), size),
                        network.step());
            return new NeuronStretch(kernel, slice, poisson, injections, gaps);
        };
    }

    /** Half of what a cell can count is left to what else arrives. */
    private void fits(Drive drive, double quanta) {
        double perStep = drive.sources() * drive.rate().highest() * network.step() / 1000;
        if (Math.abs(quanta) * perStep <= Integer.MAX_VALUE / 2) return;
        throw new IllegalArgumentException("compact() has no room for drives of " + Check.text(perStep)
                + " spikes a neuron and step. Write a smaller dt(..), fewer sources, or doublePrecision().");
    }

    /** @param offset by which the random numbers of these quantities are told from those of others of the population */
    private Map<String, double[]> values(
            int p, Map<String, Distribution> distributions, int offset, int first, int size) {
        var values = new HashMap<String, double[]>();
        int quantity = offset;
        for (var d : distributions.entrySet()) {
            var what = layout.population(p).name() + "." + d.getKey();
            int all = layout.population(p).size();
            if (d.getValue() instanceof Distribution.Listed listed && listed.size() > all)
                throw new IllegalArgumentException(what + " has " + listed.size() + " values, but there are only " + all
                        + " neurons. List a value for each neuron.");
            values.put(d.getKey(), NeuronValues.of(d.getValue(), what, network.seed(), p, quantity++, first, size));
        }
        return values;
    }
}
