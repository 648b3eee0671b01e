package org.hillock.engine.plasticity;

import java.util.List;
import org.hillock.engine.population.Inbox;

/** A walk, written down plainly. {@link BlockWalk} does the same, operation by operation. */
final class PlainWalk implements Walk {
    private final Program program;
    private final Lines lines;
    private final List<Lines.Line> onPre;
    private final List<Lines.Line> onPost;
    private final double[] targets;

    /** @param single if synapses are in single precision */
    PlainWalk(Program program, boolean single) {
        this.program = program;
        lines = new Lines(program, single);
        onPre = lines.of(program.equations.onPre());
        onPost = lines.of(program.equations.onPost());
        targets = program.all().stream().mapToDouble(program::target).toArray();
    }

    @Override
    public void walk(Ground ground, int from, int to, double[] numbers, Inbox inbox, int at) {
        var x = lines.values();
        for (int k = from; k < to; k++) synapse(ground, k, numbers, x, inbox, at);
    }

    private void synapse(Ground ground, int k, double[] numbers, double[] x, Inbox inbox, int at) {
        var spikes = ground.spikes();
        int target = ground.targets()[k];
        double anchor = numbers[program.anchor()];
        int latest = spikes.since(target, (int) numbers[program.to()]);
        int seen = spikes.since(target, (int) numbers[program.from()]);
        double last = step(spikes, target, seen) < 0
                ? anchor
                : Math.max(anchor, step(spikes, target, seen) + numbers[program.shift()]);
        x[lines.weight()] = ground.weights().get(k);
        for (int i = 0; i < program.own.size(); i++)
            x[own(i)] = ground.own().get(i).get(k);
        while (seen > latest) {
            seen--;
            int spike = spikes.at(target, seen);
            double now = spikes.steps[spike] + numbers[program.shift()];
            for (int i = 0; i < program.pre.size(); i++)
                x[pre(i)] = relaxed(i, numbers[program.preAtAnchor() + i], now - anchor);
            for (int i = 0; i < program.post.size(); i++) x[post(i)] = spikes.before[i][spike];
            relax(x, now - last);
            lines.carryOut(onPost, x);
            last = now;
        }
        if (at >= 0) {
            int spike = spikes.at(target, latest);
            int n = program.post.size();
            for (int i = 0; i < program.pre.size(); i++) x[pre(i)] = numbers[program.preAtArrival() + i];
            for (int i = 0; i < n; i++)
                x[post(i)] = relaxed(
                        program.pre.size() + i, spikes.after[i][spike], numbers[program.seen()] - spikes.steps[spike]);
            relax(x, numbers[program.arrival()] - last);
            double count = Math.rint(lines.transmitted(x) * numbers[program.perGrain()]);
            if (inbox.compact()) inbox.quanta[at + target] += (int) count;
            else inbox.exact[at + target] += count * numbers[program.grain()];
            lines.carryOut(onPre, x);
        }
        ground.weights().set(k, x[lines.weight()]);
        for (int i = 0; i < program.own.size(); i++) ground.own().get(i).set(k, x[own(i)]);
    }

    private static double step(PostSpikes spikes, int target, int others) {
        return spikes.steps[spikes.at(target, others)];
    }

    private int pre(int i) {
        return lines.weight() + 1 + i;
    }

    private int post(int i) {
        return pre(program.pre.size() + i);
    }

    private int own(int i) {
        return post(program.post.size() + i);
    }

    /** @param trace among all */
    private double relaxed(int trace, double value, double steps) {
        return targets[trace]
                + (value - targets[trace]) * program.decays.get(trace).at((long) steps);
    }

    /** The traces of the synapse go on. */
    private void relax(double[] x, double steps) {
        int first = program.pre.size() + program.post.size();
        for (int i = 0; i < program.own.size(); i++) x[own(i)] = relaxed(first + i, x[own(i)], steps);
    }
}
