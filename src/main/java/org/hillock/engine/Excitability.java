package org.hillock.engine;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.hillock.model.Cell;
import org.hillock.model.Check;
import org.hillock.model.Experiment;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Recordable;
import org.hillock.model.Stimulus;
import org.hillock.record.SpikeTrain;

/** What current makes a cell fire, and how fast: measured on runs, never from a formula. */
public final class Excitability {
    private Excitability() {}

    /**
     * The steady rate under a constant current, Hz: the reciprocal of the mean interval between the spikes in the later half of a
     * run, so that a train at the onset, or one that dies away, is none. If there are fewer than two, a run ten times as long is
     * asked; with still fewer the rate is 0.
     *
     * @param dt ms
     * @param duration of the run, ms
     */
    public static double steadyRate(Cell cell, double nA, long seed, double dt, double duration) {
        var experiment = Experiment.of(cell)
                .withStimulus(new Stimulus.Constant(nA))
                .withDt(dt)
                .withSeed(seed)
                .recording(List.of(Recordable.Group.SPIKES));
        return rate(experiment, duration, 0.5);
    }

    /**
     * The mean rate under a current that may be a noise, Hz: the reciprocal of the mean interval in the whole of a run, or of one
     * ten times as long if there are fewer than two spikes. Crossings of an integrate-and-fire neuron's threshold between two grid
     * points are counted.
     *
     * @param dt ms
     * @param duration of the run, ms
     */
    public static double meanRate(IntegrateAndFire cell, Stimulus stimulus, long seed, double dt, double duration) {
        var experiment = Experiment.of(cell)
                .withStimulus(stimulus)
                .withDt(dt)
                .withSeed(seed)
                .bridging()
                .recording(List.of(Recordable.Group.SPIKES));
        return rate(experiment, duration, 0);
    }

    /** @param passed the part of a run whose spikes do not count */
    private static double rate(Experiment experiment, double duration, double passed) {
        var spikes = spikes(experiment, duration, passed);
        if (spikes.count() < 2) spikes = spikes(experiment, 10 * duration, passed);
        return spikes.steadyRate();
    }

    private static SpikeTrain spikes(Experiment experiment, double duration, double passed) {
        var recording = Simulation.run(experiment, duration, "");
        // A curve of which a part is missing would be taken for a whole one.
        if (!recording.complete()) throw new CancellationException("Interrupted.");
        return recording.spikes().between(passed * duration, recording.duration());
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
