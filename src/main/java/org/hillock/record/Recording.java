package org.hillock.record;

import java.util.List;
import java.util.Optional;
import org.hillock.model.Variable;

/**
 * What one run of one cell left.
 *
 * @param traces the variables that were asked for, all on one time axis; may be empty
 * @param spikes the spike times, always kept
 * @param peaks mV: the potential that met the threshold at each spike, before the reset
 * @param threshold mV; infinite for a passive cell
 * @param duration ms that were simulated; less than asked for after an interrupt
 * @param complete false after an interrupt
 * @param provenance how it came about
 */
public record Recording(
        List<Trace> traces,
        SpikeTrain spikes,
        double[] peaks,
        double threshold,
        double duration,
        boolean complete,
        Provenance provenance) {

    public Recording {
        traces = List.copyOf(traces);
        peaks = peaks.clone();
    }

    /** A copy. */
    @Override
    public double[] peaks() {
        return peaks.clone();
    }

    public Optional<Trace> trace(Variable variable) {
        return traces.stream().filter(t -> t.variable().answers(variable)).findFirst();
    }
}
