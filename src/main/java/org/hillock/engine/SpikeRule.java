package org.hillock.engine;

import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Reset;

/**
 * The spike mechanism on the grid.
 *
 * @param threshold mV
 * @param rest mV
 * @param refractory in steps; not necessarily whole
 */
record SpikeRule(double threshold, Reset reset, double rest, double refractory) {
    /** A passive cell: nothing reaches the threshold. */
    static final SpikeRule NONE = new SpikeRule(Double.POSITIVE_INFINITY, Reset.ZERO, 0, 0);

    static SpikeRule of(IntegrateAndFire neuron, Grid grid) {
        return new SpikeRule(
                neuron.threshold(), neuron.reset(), neuron.membrane().vRest(), grid.coordinate(neuron.refractory()));
    }

    double after(double v) {
        return reset.after(v, rest, threshold);
    }

    /** True if refractoriness always ends between two steps. */
    boolean onGrid() {
        return refractory == Math.rint(refractory);
    }
}
