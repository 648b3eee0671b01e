package org.hillock.record;

/**
 * The spikes of one population, in the order of time and, at one time, of the neuron.
 */
public final class SpikeRaster {
    private final String population;
    private final int size;
    private final int watched;
    private final double dt;
    private final long[] steps;
    private final int[] neurons;
    private final double from;
    private final double to;

    /**
     * Takes the arrays over; the caller keeps no reference.
     *
     * @param size neurons of the population
     * @param watched the first so many neurons were recorded
     * @param dt ms
     * @param steps spike k stands at the time {@code steps[k] · dt}
     * @param neurons index of the neuron of spike k in its population
     * @param from ms, start of the window that was watched
     * @param to ms, its end
     */
    public SpikeRaster(
            String population, int size, int watched, double dt, long[] steps, int[] neurons, double from, double to) {
        this.population = population;
        this.size = size;
        this.watched = watched;
        this.dt = dt;
        this.steps = steps;
        this.neurons = neurons;
        this.from = from;
        this.to = to;
    }

    public String population() {
        return population;
    }

    public int size() {
        return size;
    }

    /** How many neurons were recorded: the first ones. */
    public int watched() {
        return watched;
    }

    public int count() {
        return steps.length;
    }

    /** The time of spike k, ms. */
    public double at(int k) {
        return TimeAxis.multiple(steps[k], dt);
    }

    /** The neuron of spike k. */
    public int neuron(int k) {
        return neurons[k];
    }

    public double from() {
        return from;
    }

    public double to() {
        return to;
    }

    /** Spikes a second and neuron, Hz; 0 for an empty window. */
    public double rate() {
        return to > from && watched > 0 ? 1000.0 * steps.length / (to - from) / watched : 0;
    }
}
