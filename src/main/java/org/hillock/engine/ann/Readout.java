package org.hillock.engine.ann;

import java.util.Arrays;
import org.hillock.ann.Presentation;
import org.hillock.ann.Shape;

/**
 * The outputs of an example: of a layer that fires its spikes, of neurons that never do their potential, of any other its values. Values and
 * spikes are averaged over the steps.
 */
final class Readout {
    private final double[] sums;
    private final Order order;
    private final boolean potential;
    private int steps;

    Readout(Shape output, boolean potential) {
        this.sums = new double[output.size()];
        this.order = Order.of(output);
        this.potential = potential;
    }

    void add(Signal output, int example, int step) {
        int row = output.row(example, step);
        if (potential) Arrays.fill(sums, 0);
        if (output instanceof Signal.Spikes spikes) {
            var events = spikes.events();
            for (int e = events.start()[row]; e < events.start()[row + 1]; e++)
                sums[order.outside(events.index()[e])] += events.value(e);
        } else {
            var all = output.values().all();
            for (int i = 0; i < sums.length; i++) sums[order.outside(i)] += all[row * sums.length + i];
        }
        steps++;
    }

    int steps() {
        return steps;
    }

    double[] outputs() {
        var outputs = sums.clone();
        if (!potential) for (int i = 0; i < outputs.length; i++) outputs[i] /= steps;
        return outputs;
    }

    /** The first of the largest. */
    int answer() {
        int best = 0;
        for (int i = 1; i < sums.length; i++) if (sums[i] > sums[best]) best = i;
        return best;
    }

    /** True after the last step. */
    boolean ends(Presentation how) {
        return steps == how.steps()
                || Double.isFinite(how.margin())
                        && steps >= how.leastSteps()
                        && lead() >= how.margin() * (potential ? 1 : steps);
    }

    private double lead() {
        int best = answer();
        double second = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sums.length; i++) if (i != best) second = Math.max(second, sums[i]);
        return sums[best] - second;
    }
}
