package org.hillock.engine;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.hillock.model.Cell;
import org.hillock.model.Check;
import org.hillock.model.Experiment;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Recordable;
import org.hillock.model.Stimulus;

/** What current makes a cell fire, and how fast: measured on runs, never from a formula. */
public final class Excitability {
    private Excitability() {}

    /**
     * The steady rate, Hz, under each constant current: the reciprocal of the mean interval. A run with fewer than two spikes
     * is taken again ten times as long; with still fewer the rate is 0.
     *
     * @param nA the currents
     * @param dt ms
     * @param duration of each run, ms
     */
    public static double[] rates(Cell cell, double[] nA, double dt, double duration) {
        return rates(cell, nA, Stimulus.NONE, dt, duration);
    }

    /**
     * The same with one more current flowing, which may be a noise. Each run has a seed of its own, 0, 1, 2, …, so that the rates err
     * independently, and crossings of an integrate-and-fire
     * neuron's threshold between two grid points are counted.
     */
    public static double[] rates(Cell cell, double[] nA, Stimulus extra, double dt, double duration) {
        var rates = new double[nA.length];
        for (int k = 0; k < nA.length; k++) {
            var experiment = Experiment.of(cell)
                    .withStimulus(new Stimulus.Sum(List.of(new Stimulus.Constant(nA[k]), extra)))
                    .withDt(dt)
                    .withSeed(k)
                    .recording(List.of(Recordable.Group.SPIKES));
            if (cell instanceof IntegrateAndFire) experiment = experiment.bridging();
            var recording = Simulation.run(experiment, duration, "");
            if (recording.complete() && recording.spikes().count() < 2)
                recording = Simulation.run(experiment, 10 * duration, "");
            // A curve of which the rest is missing would be taken for a whole one.
            if (!recording.complete()) throw new CancellationException("Interrupted.");
            rates[k] = recording.spikes().steadyRate();
        }
        return rates;
    }

    /**
     * The least amplitude, nA, of a rectangular pulse of each duration that fires the cell before the pulse ends. The step
     * divides the pulse, so that its end, where the potential of a membrane is highest, lies on the grid.
     *
     * @param ms the durations
     * @throws IllegalArgumentException if not even 1e12 nA fires the cell
     */
    public static double[] strengths(Cell cell, double[] ms) {
        var strengths = new double[ms.length];
        for (int k = 0; k < ms.length; k++) strengths[k] = strength(cell, ms[k]);
        return strengths;
    }

    private static double strength(Cell cell, double ms) {
        double dt = ms / Math.ceil(ms / cell.defaultDt());
        if (fires(cell, 0, ms, dt)) return 0;
        double low = 0;
        double high = 1e-6;
        while (!fires(cell, high, ms, dt)) {
            low = high;
            high *= 2;
            if (high > Check.LARGEST)
                throw new IllegalArgumentException("No pulse of " + ms + " ms up to " + Check.LARGEST
                        + " nA fires this cell. Write a longer duration or a lower threshold(..).");
        }
        // Down to neighbouring doubles or nearly: some fifty runs.
        while (high - low > 2 * Math.ulp(high)) {
            double middle = 0.5 * (low + high);
            if (fires(cell, middle, ms, dt)) high = middle;
            else low = middle;
        }
        return high;
    }

    private static boolean fires(Cell cell, double nA, double ms, double dt) {
        return Simulation.fires(cell, new Stimulus.Constant(nA), ms, dt);
    }
}
