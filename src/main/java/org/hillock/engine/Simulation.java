package org.hillock.engine;

import org.hillock.model.Cell;
import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Stimulus;
import org.hillock.record.Recording;

/** Compiles an experiment and runs it. Each run starts afresh: the same experiment gives the same recording. */
public final class Simulation {
    private Simulation() {}

    /**
     * Runs an experiment. An interrupt of the thread ends it early with what there is; the recording then says it is not
     * complete. Within a {@link Trial} it throws, since half a run would be taken for a whole one.
     *
     * @param duration ms, covered by whole steps
     * @param description the line that rebuilds the experiment, for the recording's provenance
     * @throws IllegalArgumentException if parameters do not go together, or the recording would not fit into memory
     */
    public static Recording run(Experiment experiment, double duration, String description) {
        return run(experiment, duration, description, Progress.NONE);
    }

    /** The same, told to a listener as it goes on. */
    public static Recording run(Experiment experiment, double duration, String description, Progress progress) {
        var recording = compile(experiment, duration).run(description, progress);
        if (!recording.complete()) Trial.refuseParts();
        return recording;
    }

    /** True if the cell fires at least once within so many ms of a stimulus. */
    public static boolean fires(Cell cell, Stimulus stimulus, double duration, double dt) {
        var silent = Experiment.of(cell).withStimulus(stimulus).withDt(dt);
        return compile(silent, duration).firesOnce();
    }

    private static CellRun compile(Experiment experiment, double duration) {
        var cell = experiment.cell();
        cell.check();
        var grid = Grid.covering(duration, experiment.step());
        if (cell instanceof Membrane membrane) return new MembraneRun(experiment, membrane, SpikeRule.NONE, grid);
        if (cell instanceof IntegrateAndFire neuron)
            return new MembraneRun(experiment, neuron.membrane(), SpikeRule.of(neuron, grid), grid);
        if (experiment.bridge())
            throw new IllegalArgumentException(
                    "bridge() needs a membrane with a threshold, but this cell has equations of its own. Leave it out, and write a"
                            + " smaller dt(..).");
        if (cell instanceof Equations equations) return new EquationsRun(experiment, equations, grid);
        throw new IllegalArgumentException("No simulation is known for " + cell + ".");
    }
}
