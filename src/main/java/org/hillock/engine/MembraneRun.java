package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Experiment;
import org.hillock.model.Membrane;
import org.hillock.model.Synapse;
import org.hillock.model.Variable;

/**
 * One run of one membrane with or without a spike mechanism. The order within a step is: integrate over [t, t + dt), compare
 * with the threshold, record the spike at the end of the step, reset. A sample at t shows the potential after a reset at t.
 */
final class MembraneRun extends CellRun {
    private static final List<Variable> KNOWN = List.of(Variable.V, Variable.I, Variable.I_SYN, Variable.G_SYN);
    /** Blocks of one, which may take long, are looked at for an interrupt this often. */
    private static final int POLL = 8;

    private final SpikeRule rule;
    private final Propagator propagator;
    private final Bridge bridge;
    private final double rest;
    private final double[] row = new double[KNOWN.size()];
    private double v;
    /** The grid coordinate at which the cell leaves refractoriness. */
    private double ready;

    MembraneRun(Experiment experiment, Membrane membrane, SpikeRule rule, Grid grid) {
        super(experiment, grid);
        this.rule = rule;
        var input = Pieces.of(experiment.stimulus(), grid);
        this.propagator = propagator(experiment, membrane, grid, input);
        this.bridge = new Bridge(
                experiment.bridge() ? input.noises() : List.of(), membrane.cm(), grid.dt(), experiment.seed());
        this.rest = membrane.vRest();
        this.v = membrane.initial();
    }

    @Override
    double threshold() {
        return rule.threshold();
    }

    @Override
    boolean resets() {
        return true;
    }

    @Override
    List<Variable> recorded() {
        return new Offer(usual(experiment, Variable.I, Variable.I_SYN), KNOWN, List.of(Variable.V), List.of())
                .resolve(experiment.recorded());
    }

    @Override
    long integrate(Recorder recorder, boolean firstSpikeOnly) {
        int block = rule.onGrid() ? (int) Math.min(propagator.block(), grid.steps()) : 1;
        var flows = new Propagator.Flows(block);
        var sources = recorder.variables().stream().mapToInt(KNOWN::indexOf).toArray();
        long k = 0;
        while (k < grid.steps()) {
            if (k % POLL < block && interrupted(k)) return k;
            int n = (int) Math.min(block, grid.steps() - k);
            if (ready > k && ready < k + 1) propagator.prepareTail(k, ready - k, flows);
            else propagator.prepare(k, n, flows);
            for (int i = 0; i < n; i++, k++) {
                if (recorder.due(k)) recorder.sample(row(sources, flows, i));
                boolean unseen = false;
                if (ready >= k + 1) {
                    double jump = propagator.hold(i);
                    if (ready > k + 1) continue;
                    v += jump; // refractoriness ends with this step, so what arrives just then counts
                } else {
                    double before = v;
                    v = propagator.step(i, v);
                    unseen = bridge.crosses(k, Math.max(k, ready), rule.threshold() - before, rule.threshold() - v);
                }
                if (v >= rule.threshold() || unseen) {
                    recorder.spike(grid.end(k), Math.max(v, rule.threshold()));
                    v = rule.after(v);
                    propagator.reset();
                    ready = k + 1 + rule.refractory();
                    if (firstSpikeOnly) return k + 1;
                }
            }
        }
        if (recorder.due(k)) {
            propagator.prepare(k, 1, flows);
            recorder.sample(row(sources, flows, 0));
        }
        return k;
    }

    /** The recorded variables at the beginning of step i of the block, by their positions in KNOWN. */
    private double[] row(int[] sources, Propagator.Flows now, int i) {
        for (int c = 0; c < sources.length; c++)
            row[c] = switch (sources[c]) {
                case 0 -> v;
                case 1 -> now.electrode[i];
                case 2 -> now.synaptic[i] - now.conductance[i] * (v - rest);
                default -> now.conductance[i];
            };
        return row;
    }

    /** The place of the variable that a delta synapse names: a membrane has its potential alone. */
    private static int variable(String name) {
        if (name.isEmpty() || name.equals(Variable.V.symbol())) return 0;
        throw new IllegalArgumentException(
                "onto(\"" + name + "\") names no variable of this cell, which has only \"V\". Write delta(..) alone.");
    }

    private static Propagator propagator(Experiment experiment, Membrane membrane, Grid grid, Pieces input) {
        long seed = experiment.seed();
        boolean conducts =
                experiment.synapses().stream().anyMatch(s -> s.synapse() instanceof Synapse.ConductanceBased);
        if (conducts)
            return new ConductancePropagator(
                    membrane,
                    new SynapticInputs(experiment.synapses(), grid, seed, MembraneRun::variable),
                    new Electrode(input, grid.dt()),
                    new NoiseBlock(new NoiseSource(input.noises(), grid.dt(), seed), 1),
                    grid.dt());
        double leak = 1 / membrane.tau();
        var electrode = new ArrayList<Drive>();
        electrode.add(new StepDrive(input.steps(), leak, grid.dt()));
        for (var curved : input.curved()) electrode.add(new CurvedDrive(curved, leak, grid.dt()));
        for (var noise : input.noises())
            electrode.add(
                    noise.white()
                            ? new WhiteNoiseDrive(noise, leak, grid.dt(), seed)
                            : new OrnsteinUhlenbeckDrive(noise, leak, grid.dt(), seed));
        var synaptic = new ArrayList<Drive>();
        var deltas = new ArrayList<DeltaDrive>();
        for (int index = 0; index < experiment.synapses().size(); index++) {
            var s = experiment.synapses().get(index);
            var arrivals = SpikeTimes.coordinates(s.source(), index, grid, seed);
            if (s.synapse() instanceof Synapse.Delta delta && variable(delta.onto()) == 0)
                deltas.add(new DeltaDrive(delta.weight(), arrivals, leak, grid.dt()));
            if (s.synapse() instanceof Synapse.CurrentBased current)
                for (var curve : SynapticCurve.of(current.weight(), current.course()))
                    synaptic.add(new SynapticDrive(curve, arrivals, leak, grid.dt()));
        }
        return new ExactPropagator(membrane, electrode, synaptic, deltas, grid.dt());
    }
}
