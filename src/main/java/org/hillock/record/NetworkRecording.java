package org.hillock.record;

import java.util.List;
import java.util.stream.Collectors;

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
     * The spikes of one population.
     *
     * @throws IllegalArgumentException if none of that name was recorded
     */
    public SpikeRaster raster(String population) {
        return rasters.stream()
                .filter(r -> r.population().equals(population))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No spikes of a population \"" + population
                        + "\" were recorded. There are: "
                        + rasters.stream().map(SpikeRaster::population).collect(Collectors.joining(", ")) + "."));
    }

    /** Only the spikes in (from, to] ms, for instance without the onset; the traces stay whole. */
    public NetworkRecording between(double from, double to) {
        var cut = rasters.stream().map(r -> r.between(from, to)).toList();
        return new NetworkRecording(cut, traces, duration, complete, cost, provenance);
    }

    /** The measures of each population. */
    public List<PopulationMeasures> measures() {
        return rasters.stream().map(PopulationMeasures::of).toList();
    }

    /** All spikes in the order of time and, at one time, of populations and neurons; none of them becomes an object. */
    public void forEachSpike(SpikeVisitor visitor) {
        var next = new int[rasters.size()];
        while (true) {
            int first = -1;
            double time = Double.POSITIVE_INFINITY;
            for (int p = 0; p < next.length; p++) {
                var raster = rasters.get(p);
                if (next[p] == raster.count() || !(raster.at(next[p]) < time)) continue;
                first = p;
                time = raster.at(next[p]);
            }
            if (first < 0) return;
            var raster = rasters.get(first);
            for (; next[first] < raster.count() && raster.at(next[first]) == time; next[first]++)
                visitor.spike(time, first, raster.neuron(next[first]));
        }
    }

    /** Takes spikes one after another. */
    @FunctionalInterface
    public interface SpikeVisitor {
        /** @param time ms; @param population its place in {@link #rasters} */
        void spike(double time, int population, int neuron);
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
