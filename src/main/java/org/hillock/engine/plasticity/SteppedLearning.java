package org.hillock.engine.plasticity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hillock.engine.population.Inbox;
import org.hillock.plasticity.SynapseEquations;
import org.hillock.plasticity.Trace;

/**
 * Synapses that are looked at in every step, for rules in which weights change between spikes or traces follow the potential. What is
 * continuous goes by Euler's method, with all values as they are at the beginning of the step. For axonal delays.
 */
final class SteppedLearning extends Learning {
    private final Program program;
    private final Lines lines;
    private final PerSynapse weights;
    private final List<PerSynapse> own;
    /** The traces of segments, of targets, and of all, one after the other for each. */
    private final double[] pre;

    private final double[] post;
    private final double[] global;
    private final NeuronTraces preTraces;
    private final NeuronTraces postTraces;
    private final List<Lines.Line> onPre;
    private final List<Lines.Line> onPost;
    private final List<Lines.Line> continuous;
    /** For each trace what it relaxes to, NaN for the potential, and how much of it is left after a step. */
    private final double[] targets;

    private final double[] left;
    private final double[] x;
    private final int potential;
    private final double[] potentials;
    private final Incoming incoming;

    private SteppedLearning(
            Base base,
            Program program,
            PerSynapse weights,
            List<PerSynapse> own,
            double[] pre,
            double[] post,
            double[] global,
            Incoming incoming) {
        super(base);
        this.program = program;
        this.weights = weights;
        this.own = own;
        this.pre = pre;
        this.post = post;
        this.global = global;
        this.incoming = incoming;
        lines = new Lines(program, weights.single());
        preTraces = NeuronTraces.pre(program);
        postTraces = NeuronTraces.post(program);
        onPre = lines.of(program.equations.onPre());
        onPost = lines.of(program.equations.onPost());
        continuous = lines.of(program.equations.continuous());
        targets = program.all().stream().mapToDouble(program::target).toArray();
        left = program.decays.stream().mapToDouble(d -> d.at(1)).toArray();
        x = lines.values();
        potential = lines.place(SynapseEquations.POTENTIAL);
        x[lines.place(SynapseEquations.STEP)] = base.setting().dt();
        potentials = new double[program.electric() ? base.setting().neurons() : 0];
    }

    static SteppedLearning of(Base base, PerSynapse weights) {
        var program = new Program(base.rule(), base.setting().dt());
        var own = new ArrayList<PerSynapse>();
        for (var trace : program.own) own.add(weights.filled(trace.start()));
        return new SteppedLearning(
                base,
                program,
                weights,
                own,
                starts(program.pre, base.setting().wires().segments()),
                starts(program.post, base.setting().neurons()),
                starts(program.global, 1),
                Incoming.of(base.setting().wires(), base.setting().neurons()));
    }

    static double estimate(SynapseEquations rule, double synapses, double segments, double neurons, boolean single) {
        var program = new Program(rule, 1);
        return synapses * (4 + (single ? 4 : 8) * (1 + program.own.size()) + Incoming.bytesEach())
                + segments * (8 + 8 * program.pre.size())
                + neurons * (12 + 8 * program.post.size());
    }

    private static double[] starts(List<Trace> traces, int of) {
        var starts = new double[of * traces.size()];
        Arrays.setAll(starts, k -> traces.get(k % traces.size()).start());
        return starts;
    }

    @Override
    Learning copy(Base copied) {
        return new SteppedLearning(
                copied,
                program,
                weights.copy(),
                own.stream().map(PerSynapse::copy).toList(),
                pre.clone(),
                post.clone(),
                global.clone(),
                incoming);
    }

    @Override
    public PerSynapse weights() {
        return weights;
    }

    @Override
    public long bytes() {
        return base().bytes()
                + weights.bytes()
                + own.stream().mapToLong(PerSynapse::bytes).sum()
                + 8L * (pre.length + post.length + global.length + potentials.length)
                + incoming.bytes();
    }

    @Override
    public double[] potentials() {
        return potentials;
    }

    @Override
    public void pass(long step) {
        for (var reward : rewards()) {
            double rise = reward.rise(step);
            for (int k = 0; k < global.length; k++) global[k] += rise;
        }
        var wires = setting().wires();
        if (!continuous.isEmpty())
            for (int segment = 0; segment < wires.segments(); segment++)
                for (int k = wires.begin()[segment]; k < wires.begin()[segment + 1]; k++) {
                    load(segment, k);
                    if (potentials.length > 0) x[potential] = potentials[wires.targets()[k]];
                    carryOut(continuous, k);
                }
        relax();
    }

    private void relax() {
        relax(pre, program.pre.size(), 0);
        int n = program.post.size();
        for (int k = 0; k < post.length; k++) {
            int trace = program.pre.size() + k % n;
            post[k] = Double.isNaN(targets[trace])
                    ? relaxed(trace, post[k], potentials[k / n])
                    : relaxed(trace, post[k], targets[trace]);
        }
        int first = program.pre.size() + n;
        for (int i = 0; i < own.size(); i++) {
            var values = own.get(i);
            for (int k = 0; k < setting().wires().synapses(); k++)
                values.set(k, relaxed(first + i, values.get(k), targets[first + i]));
        }
        relax(global, program.global.size(), first + own.size());
    }

    /** Traces of which each relaxes to a number. */
    private void relax(double[] values, int of, int first) {
        for (int k = 0; k < values.length; k++) values[k] = relaxed(first + k % of, values[k], targets[first + k % of]);
    }

    private double relaxed(int trace, double value, double target) {
        return target + (value - target) * left[trace];
    }

    @Override
    void spike(int segment, long step, int at, Inbox inbox) {
        var wires = setting().wires();
        for (int k = wires.begin()[segment]; k < wires.begin()[segment + 1]; k++) {
            load(segment, k);
            double quanta = Math.rint(lines.transmitted(x) / setting().grain());
            int cell = at + wires.targets()[k];
            if (inbox.compact()) inbox.quanta[cell] += (int) quanta;
            else inbox.exact[cell] += quanta * setting().grain();
            carryOut(onPre, k);
        }
        preTraces.spike(pre, segment * program.pre.size(), pre, segment * program.pre.size());
    }

    @Override
    void see(long step, int[] fired, int count, Inbox inbox) {
        int n = program.post.size();
        for (int k = 0; k < count; k++) {
            for (int i = incoming.begin()[fired[k]]; i < incoming.begin()[fired[k] + 1]; i++) {
                load(incoming.segments()[i], incoming.synapses()[i]);
                carryOut(onPost, incoming.synapses()[i]);
            }
            postTraces.spike(post, fired[k] * n, post, fired[k] * n);
        }
    }

    private void load(int segment, int synapse) {
        int at = lines.weight();
        x[at++] = weights.get(synapse);
        for (int i = 0; i < program.pre.size(); i++) x[at++] = pre[segment * program.pre.size() + i];
        int target = setting().wires().targets()[synapse];
        for (int i = 0; i < program.post.size(); i++) x[at++] = post[target * program.post.size() + i];
        for (var trace : own) x[at++] = trace.get(synapse);
        for (double d : global) x[at++] = d;
    }

    private void carryOut(List<Lines.Line> list, int synapse) {
        lines.carryOut(list, x);
        weights.set(synapse, x[lines.weight()]);
        int first = lines.weight() + 1 + program.pre.size() + program.post.size();
        for (int i = 0; i < own.size(); i++) own.get(i).set(synapse, x[first + i]);
    }

    /** All has been seen. */
    @Override
    public void settle(long step, Inbox inbox) {}
}
