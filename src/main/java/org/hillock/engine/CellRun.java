package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.hillock.model.Experiment;
import org.hillock.model.Stimulus;
import org.hillock.model.Synapse;
import org.hillock.model.Variable;
import org.hillock.record.Provenance;
import org.hillock.record.Recording;
import org.hillock.record.SpikeTrain;

/** One run of one cell: used once. */
abstract class CellRun {
    /** So many steps take longer than to say so. */
    private static final int TELL = 256;

    final Experiment experiment;
    final Grid grid;
    private Progress progress = Progress.NONE;
    private long told;

    CellRun(Experiment experiment, Grid grid) {
        this.experiment = experiment;
        this.grid = grid;
    }

    abstract List<Variable> recorded();

    /** The number of steps that were taken: fewer than planned after an interrupt, or at the first spike if that is all. */
    abstract long integrate(Recorder recorder, boolean firstSpikeOnly);

    /** The potential that fires, mV; infinite for a cell that has none, or a condition of its own. */
    abstract double threshold();

    /** True if a spike resets the potential, so that what it had reached must be kept beside the samples. */
    abstract boolean resets();

    /** To be asked every few steps: whether the run is to end after so many. */
    final boolean interrupted(long done) {
        if (done - told >= TELL) {
            told = done;
            progress.reached((double) done / grid.steps());
        }
        return Thread.interrupted();
    }

    /** @param description the line that rebuilds the experiment, for the recording's provenance */
    final Recording run(String description, Progress listener) {
        progress = listener;
        var recorder = Recorder.of(recorded(), grid, experiment.every().orElse(grid.dt()));
        long done = integrate(recorder, false);
        if (done > 0) listener.reached((double) done / grid.steps());
        double end = grid.time(done);
        return new Recording(
                recorder.traces(),
                new SpikeTrain(recorder.spikes(), 0, end),
                resets() ? recorder.peaks() : new double[0],
                threshold(),
                end,
                done == grid.steps(),
                Provenance.of(description, end, grid.dt(), experiment.seed()));
    }

    /** Runs up to the first spike; true if there is one. */
    final boolean firesOnce() {
        var recorder = Recorder.of(List.of(), grid, grid.dt());
        long done = integrate(recorder, true);
        boolean fired = recorder.spikes().length > 0;
        // Half a search for a threshold would be taken for a result.
        if (!fired && done < grid.steps()) throw new CancellationException("Interrupted.");
        return fired;
    }

    /** What is recorded unless something is asked for: of currents those that can flow. */
    static List<Variable> usual(Experiment experiment, Variable current, Variable synaptic) {
        var usual = new ArrayList<>(experiment.cell().variables());
        var synapses = experiment.synapses();
        if (experiment.stimulus() == Stimulus.NONE && !synapses.isEmpty()) usual.remove(current);
        // A delta synapse moves the potential without a current to be seen.
        if (synapses.stream().anyMatch(s -> !(s.synapse() instanceof Synapse.Delta))) usual.add(synaptic);
        return usual;
    }
}
