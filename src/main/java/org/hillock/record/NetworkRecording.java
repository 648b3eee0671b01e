package org.hillock.record;

import java.util.List;

/**
 * What one run of a network left.
 *
 * @param rasters the spikes of each population that was recorded, in the order of the network
 * @param traces variables of neurons
 * @param duration ms that were simulated; less than asked for after an interrupt
 * @param complete false after an interrupt
 * @param cost what it took
 */
public record NetworkRecording(
        List<SpikeRaster> rasters,
        List<PopulationTrace> traces,
        double duration,
        boolean complete,
        Cost cost,
        Provenance provenance) {

    public NetworkRecording {
        rasters = List.copyOf(rasters);
        traces = List.copyOf(traces);
    }

    /**
     * What a run took. All but the times follows from the description.
     *
     * @param neurons of all populations
     * @param synapses of all projections
     * @param spikes of all neurons, recorded or not
     * @param events spikes delivered at synapses, Poisson drive not counted
     * @param bytes held by the synapses and the state
     * @param buildSeconds until the first step
     * @param runSeconds of the steps
     * @param threads that took part
     */
    public record Cost(
            long neurons,
            long synapses,
            long spikes,
            long events,
            long bytes,
            double buildSeconds,
            double runSeconds,
            int threads) {}
}
