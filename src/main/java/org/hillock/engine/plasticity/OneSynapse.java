package org.hillock.engine.plasticity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.hillock.model.Check;
import org.hillock.model.equation.Expression;
import org.hillock.plasticity.PairedSpikes;
import org.hillock.plasticity.Potential;
import org.hillock.plasticity.SynapseEquations;
import org.hillock.plasticity.Trace;
import org.hillock.record.SpikeTrain;
import org.hillock.record.WeightCourse;

/**
 * One synapse between two spike trains, by the semantics of {@link SynapseEquations}. From event to event everything is exact. What
 * changes the weight between spikes is integrated by Gauss's method of order 6, in steps of 1/20 of the fastest trace in it; where the
 * potential is asked for, in steps of 0.1 ms, in which it keeps the value of their middle.
 */
public final class OneSynapse {
    private static final double FINEST = 0.1;
    private static final double PARTS = 20;
    /** Between spikes the weight is kept about once in so many ms. */
    private static final double KEPT = 1;
    /** Of what is kept while the weight moves between spikes: some hours. */
    private static final double MOST_KEPT = 1e7;

    private final SynapseState state;
    private final Potential potential;
    private final double step;
    private final boolean moving;
    private final List<double[]> course = new ArrayList<>();
    private double now;

    private OneSynapse(SynapseEquations rule, double start, Potential potential) {
        this.state = new SynapseState(rule, start);
        this.potential = potential;
        this.step = step(rule);
        this.moving = !rule.continuous().isEmpty();
        keep();
    }

    private static double step(SynapseEquations rule) {
        boolean electric = rule.traces().stream().anyMatch(t -> !(t.target() instanceof Expression.Number))
                || rule.continuous().stream().anyMatch(s -> s.value().mentions(SynapseEquations.POTENTIAL));
        if (electric) return FINEST;
        return rule.traces().stream()
                .filter(t -> rule.continuous().stream().anyMatch(s -> s.value().mentions(t.name())))
                .mapToDouble(Trace::tau)
                .map(tau -> tau / PARTS)
                .min()
                .orElse(rule.continuous().isEmpty() ? Double.POSITIVE_INFINITY : FINEST);
    }

    /**
     * The weight after each event, from 0 ms to the end; where it moves between spikes, before each event too and about once in a ms.
     *
     * @param start the weight at 0 ms
     * @throws IllegalArgumentException if the rule makes of the weight what is no finite number, or would have it followed for days
     * @throws CancellationException after an interrupt of the thread
     */
    public static WeightCourse run(SynapseEquations rule, double start, PairedSpikes spikes) {
        if (!rule.continuous().isEmpty() && spikes.duration() > MOST_KEPT * KEPT)
            throw new IllegalArgumentException(
                    rule.name() + " moves the weight between spikes too, and is followed for "
                            + Check.text(MOST_KEPT * KEPT) + " ms at most, but these spikes take "
                            + Check.text(spikes.duration()) + " ms. Write fewer of them, or let them follow sooner.");
        var synapse = new OneSynapse(rule, start, spikes.potential());
        var transmitted = synapse.carryOut(spikes);
        synapse.checkFinite(rule);
        return new WeightCourse(
                synapse.column(0),
                synapse.column(1),
                new SpikeTrain(spikes.pre(), 0, spikes.duration()),
                new SpikeTrain(spikes.post(), 0, spikes.duration()),
                new SpikeTrain(spikes.rewards(), 0, spikes.duration()),
                transmitted,
                synapse.moving);
    }

    private void checkFinite(SynapseEquations rule) {
        for (var row : course)
            if (!Double.isFinite(row[1]))
                throw new IllegalArgumentException(rule.name() + ": the weight is " + row[1] + " from t = " + row[0]
                        + " ms on. Write bounds(0, 1) if it grows without end, or changes that are finite numbers.");
    }

    private double[] column(int k) {
        return course.stream().mapToDouble(row -> row[k]).toArray();
    }

    /** What each presynaptic spike passes on. */
    private double[] carryOut(PairedSpikes spikes) {
        var pre = spikes.pre();
        var post = spikes.post();
        var rewards = spikes.rewards();
        var transmitted = new double[pre.length];
        for (int i = 0, j = 0, k = 0; i < pre.length || j < post.length || k < rewards.length; ) {
            double nextPre = next(pre, i);
            double nextPost = next(post, j);
            double nextReward = next(rewards, k);
            goTo(Math.min(nextPre, Math.min(nextPost, nextReward)));
            if (Thread.currentThread().isInterrupted()) throw new CancellationException("Interrupted.");
            if (moving) keep(); // a jump from here, not from the last value that was kept
            if (nextPre <= nextPost && nextPre <= nextReward) {
                transmitted[i++] = state.transmitted();
                state.pre();
            } else if (nextPost <= nextReward) {
                j++;
                state.post();
            } else {
                k++;
                state.reward(spikes.reward());
            }
            keep();
        }
        goTo(spikes.duration());
        keep();
        return transmitted;
    }

    private static double next(double[] times, int k) {
        return k < times.length ? times[k] : Double.POSITIVE_INFINITY;
    }

    private void goTo(double t) {
        while (now < t) {
            double end = t - now <= step ? t : Math.min(t, nextWhole(now, step));
            state.pass(end - now, potential.at((now + end) / 2));
            now = end;
            if (now < t && now - course.get(course.size() - 1)[0] >= KEPT) {
                if (Thread.currentThread().isInterrupted()) throw new CancellationException("Interrupted.");
                keep();
            }
        }
    }

    /** The next whole multiple of the step; not now itself, however {@code now / step} was rounded. */
    static double nextWhole(double now, double step) {
        double whole = (Math.floor(now / step) + 1) * step;
        return whole - now > 1e-6 * step ? whole : whole + step;
    }

    private void keep() {
        course.add(new double[] {now, state.weight()});
    }
}
