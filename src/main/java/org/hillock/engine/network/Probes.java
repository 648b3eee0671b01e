package org.hillock.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.hillock.engine.layout.Layout;
import org.hillock.model.Check;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Nearest;
import org.hillock.model.Recordable;
import org.hillock.model.Variable;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Probe;
import org.hillock.record.PopulationTrace;
import org.hillock.record.SpikeRaster;
import org.hillock.record.WeightHistory;

/** What one run keeps; of two probes that ask for the same the later counts. If none asks for spikes, those of all neurons are kept. */
final class Probes {
    private final Network network;
    private final Part[] parts;
    private final long start;
    private final int[] watched;
    private final List<Watch> watches = new ArrayList<>();
    private final List<WeightWatch> weights = new ArrayList<>();
    private final long weightsEvery;

    Probes(Network network, Layout layout, Part[] parts, long start, long end) {
        this.network = network;
        this.parts = parts;
        this.start = start;
        watched = new int[layout.populations()];
        boolean all = network.probes().stream().noneMatch(p -> p.what().contains(Recordable.Group.SPIKES));
        for (int p = 0; all && p < watched.length; p++)
            if (layout.population(p).members() instanceof Members.Neurons)
                watched[p] = layout.population(p).size();
        long every = Meetings.variables(network);
        weightsEvery = Meetings.weights(network).orElse(0);
        if (weightsEvery > 0) watchWeights(layout, end);
        for (var probe : network.probes()) {
            int p = layout.index(network.population(probe.population()));
            for (var what : probe.what())
                if (what == Recordable.Group.SPIKES) watched[p] = probe.to();
                else
                    for (var variable : resolve(what, probe, parts[0].stretch(p))) {
                        watches.removeIf(w -> w.of(p, variable));
                        watches.add(new Watch(
                                probe.population(),
                                p,
                                variable,
                                probe.from(),
                                probe.to(),
                                start,
                                end,
                                every,
                                network.step()));
                    }
        }
        for (var part : parts) {
            var logs = new ArrayList<SpikeLog>();
            for (int most : watched) logs.add(new SpikeLog(start, most));
            part.log(logs);
        }
    }

    private void watchWeights(Layout layout, long end) {
        long first = (start + weightsEvery - 1) / weightsEvery * weightsEvery;
        var steps =
                LongStream.iterate(first, s -> s < end, s -> s + weightsEvery).toArray();
        var plastic = network.projections().stream()
                .filter(p -> p.plasticity().isPresent())
                .toList();
        for (int k = 0; k < plastic.size(); k++) weights.add(new WeightWatch(k, plastic.get(k), layout, parts, steps));
    }

    private static List<Variable> resolve(Recordable what, Probe probe, Stretch stretch) {
        var offered = stretch.neurons()
                .orElseThrow(() -> new IllegalArgumentException("Population \"" + probe.population()
                        + "\" has no variables, only spikes. Write record(" + probe.population() + ", SPIKES)."))
                .variables();
        if (what instanceof Variable v)
            return List.of(offered.stream()
                    .filter(o -> o.answers(v))
                    .findFirst()
                    .orElseThrow(() -> unknown(v.symbol(), probe, offered)));
        if (what instanceof Recordable.Named n)
            return List.of(offered.stream()
                    .filter(o -> o.symbol().equals(n.name()))
                    .findFirst()
                    .orElseThrow(() -> unknown(n.name(), probe, offered)));
        throw new IllegalArgumentException("record(" + probe.population() + ", " + what
                + ") is for single cells. Name the variables: record(" + probe.population() + ", V).");
    }

    private static IllegalArgumentException unknown(String name, Probe probe, List<Variable> offered) {
        var names = offered.stream().map(Variable::symbol).toList();
        return new IllegalArgumentException(
                "Population \"" + probe.population() + "\" has no variable \"" + name + "\". "
                        + Nearest.to(name, names)
                                .map(n -> "Did you mean \"" + n + "\"?")
                                .orElse("It has " + String.join(", ", names) + "."));
    }

    /** Takes the samples of a part that are due at the beginning of a step. */
    void sample(int p, long step) {
        var part = parts[p];
        for (int k = 0; k < watches.size(); k++)
            if (watches.get(k).due(step)) watches.get(k).sample(part, step);
        if (weights.isEmpty() || step % weightsEvery != 0) return;
        part.settle(step, parts);
        for (var watch : weights) watch.sample(part, p, step);
    }

    /** Takes the last samples of a part, once all steps are over for all. */
    void end(int p, long step) {
        sample(p, step);
        if (weights.isEmpty()) return;
        parts[p].settle(step, parts);
        for (var watch : weights) watch.end(parts[p], p);
    }

    List<WeightHistory> weights(long end) {
        return weights.stream().map(w -> w.history(end, network.step())).toList();
    }

    List<PopulationTrace> traces(long end) {
        return watches.stream()
                .map(w -> w.trace(end, network.step()))
                .map(this::withThreshold)
                .toList();
    }

    private PopulationTrace withThreshold(PopulationTrace trace) {
        var population = network.population(trace.population());
        if (!trace.variable().potential()
                || population.parameters().containsKey("threshold")
                || !(population.members() instanceof Members.Neurons neurons)
                || !(neurons.cell() instanceof IntegrateAndFire cell)) return trace;
        return trace.withThreshold(cell.threshold());
    }

    /** The spikes of all parts in the order of time and neuron. */
    List<SpikeRaster> rasters(long end) {
        var rasters = new ArrayList<SpikeRaster>();
        for (int p = 0; p < watched.length; p++) if (watched[p] > 0) rasters.add(raster(p, end));
        return rasters;
    }

    private SpikeRaster raster(int population, long end) {
        long count = 0;
        for (var part : parts) count += part.log(population).count();
        int size = Check.count(
                "recorded spikes of " + network.populations().get(population).name(), count, 0, Integer.MAX_VALUE - 8);
        var steps = new long[size];
        var neurons = new int[size];
        var next = new long[parts.length];
        for (int k = 0; k < size; ) {
            long step = Long.MAX_VALUE;
            for (int p = 0; p < parts.length; p++) {
                var log = parts[p].log(population);
                if (next[p] < log.count()) step = Math.min(step, log.step(next[p]));
            }
            // Parts have ascending neurons, so one after the other gives them in their order.
            for (int p = 0; p < parts.length; p++) {
                var log = parts[p].log(population);
                for (; next[p] < log.count() && log.step(next[p]) == step; next[p]++, k++) {
                    steps[k] = step + 1; // a spike stands at the end of its step
                    neurons[k] = log.neuron(next[p]);
                }
            }
        }
        double dt = network.step();
        var described = network.populations().get(population);
        return new SpikeRaster(
                described.name(),
                population,
                described.size(),
                watched[population],
                dt,
                steps,
                neurons,
                start * dt,
                end * dt);
    }
}
