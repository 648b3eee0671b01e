package org.hillock.engine.network;

import org.hillock.engine.layout.Layout;

/** The potentials of all neurons between two steps, for gap junctions: written for one step while those of the step before are read. */
final class Potentials {
    private final double[][][] values;

    Potentials(Layout layout) {
        values = new double[2][layout.populations()][];
        for (var step : values)
            for (int p = 0; p < step.length; p++)
                step[p] = new double[layout.population(p).size()];
    }

    /** Those of a population at the beginning of a step, mV. */
    double[] at(long step, int population) {
        return values[(int) (step & 1)][population];
    }
}
