package org.hillock.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one run of a network left.
 *
 * @param rasters the spikes of each population that was recorded, in the order of the network
 * @param traces variables of neurons
 * @param weights of projections that learn, if they were recorded
 * @param from ms, where it begins
 * @param to ms, where it ends: earlier than was asked for after an interrupt
 * @param complete false after an interrupt
 * @param cost what it took
 */
public record NetworkRecording(
        List<SpikeRaster> rasters,
        List<PopulationTrace> traces,
        List<WeightHistory> weights,
        double from,
        double to,
        boolean complete,
        Cost cost,
        Provenance provenance) {

    public NetworkRecording {
        rasters = List.copyOf(rasters);
        traces = List.copyOf(traces);
        weights = List.copyOf(weights);
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

    /** The weights of the k-th of the projections that learn, if they were recorded. */
    public Optional<WeightHistory> weights(int k) {
        return weights.isEmpty() ? Optional.empty() : Optional.of(weights.get(k));
    }

    /** ms that it covers. */
    public double duration() {
        return to - from;
    }

    /**
     * Only the spikes in (begin, end] ms and the samples in [begin, end] ms, for instance without the onset; the weights stay whole.
     *
     * @throws IllegalArgumentException if nothing of it lies there
     */
    public NetworkRecording between(double begin, double end) {
        TimeAxis.checkOverlap(from, to, begin, end);
        double first = Math.max(begin, from);
        double last = Math.max(first, Math.min(end, to));
        var spikes = rasters.stream().map(r -> r.between(first, last)).toList();
        var samples = traces.stream().map(t -> t.between(first, last)).toList();
        return new NetworkRecording(spikes, samples, weights, first, last, complete, cost, provenance);
    }

    /** The measures of each population. */
    public List<PopulationMeasures> measures() {
        return rasters.stream().map(PopulationMeasures::of).toList();
    }

    /** All spikes in the order of time and, at one time, of populations and neurons; none of them becomes an object. */
    public void forEachSpike(SpikeVisitor visitor) {
        var next = new int[rasters.size()];
        var times = rasters.stream().mapToDouble(r -> time(r, 0)).toArray();
        while (true) {
            int first = 0;
            for (int p = 1; p < times.length; p++) if (times[p] < times[first]) first = p;
            if (times.length == 0 || times[first] == Double.POSITIVE_INFINITY) return;
            var raster = rasters.get(first);
            visitor.spike(times[first], first, raster.neuron(next[first]));
            times[first] = time(raster, ++next[first]);
        }
    }

    private static double time(SpikeRaster raster, int spike) {
        return spike < raster.count() ? raster.at(spike) : Double.POSITIVE_INFINITY;
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
     * @param synapses of all projections; the mean number of those that are not stored
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
            int threads) {

        /** Time of the run for each spike that was delivered at a synapse, ns. */
        public double nanosecondsAnEvent() {
            return 1e9 * runSeconds / events;
        }
    }
}
