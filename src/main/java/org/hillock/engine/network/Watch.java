package org.hillock.engine.network;

import org.hillock.engine.Memory;
import org.hillock.model.Check;
import org.hillock.model.Variable;
import org.hillock.record.PopulationTrace;
import org.hillock.record.TimeAxis;

/** One variable of some neurons of a population, sampled while the network runs. Each part writes what belongs to it. */
final class Watch {
    private final String population;
    private final int index;
    private final Variable variable;
    private final int from;
    private final int to;
    private final long start;
    private final long every;
    private final double[] values;

    /**
     * @param index of the population
     * @param from the first neuron
     * @param to the last neuron, not included
     * @param start the first step
     * @param end the step at which it ends
     * @param every steps between samples
     * @param dt ms
     */
    Watch(
            String population,
            int index,
            Variable variable,
            int from,
            int to,
            long start,
            long end,
            long every,
            double dt) {
        this.population = population;
        this.index = index;
        this.variable = variable;
        this.from = from;
        this.to = to;
        this.start = (start + every - 1) / every * every;
        this.every = every;
        double size = (double) ((end - this.start) / every + 1) * (to - from);
        if (size > Integer.MAX_VALUE - 8 || !Memory.has(8 * size))
            throw new IllegalArgumentException("record(" + population + ", " + (to - from) + ", " + variable
                    + ") would keep " + Memory.text(8 * size) + ", and " + Memory.text(Memory.freeForArrays())
                    + " are free. Write " + sparser((end - start) * dt, dt, to - from) + "fewer neurons.");
        values = new double[(int) size];
    }

    /** An interval, 1, 2 or 5 times a power of ten, that takes no more than half of what is free, if there is one. */
    private static String sparser(double ms, double dt, int neurons) {
        double room = Math.min(Memory.freeForArrays() / 2 / Double.BYTES, Integer.MAX_VALUE / 2.0) / neurons;
        if (room < 2) return "";
        double least = ms / (room - 1);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double every = least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
        return "recordEvery(" + Check.text(TimeAxis.multiple((long) Math.ceil(every / dt - 1e-9), dt)) + ") or ";
    }

    boolean of(int population, Variable other) {
        return index == population && variable.equals(other);
    }

    boolean due(long step) {
        return step % every == 0;
    }

    /** Takes the sample of a part's neurons at the beginning of a step. */
    void sample(Part part, long step) {
        var stretch = part.stretch(index);
        int first = Math.max(from, stretch.first());
        int last = Math.min(to, stretch.first() + stretch.size());
        if (first >= last) return;
        int row = (int) ((step - start) / every) * (to - from);
        stretch.neurons()
                .orElseThrow()
                .read(variable, first - stretch.first(), last - stretch.first(), values, row + first - from);
    }

    /** What was sampled up to a step, itself included. */
    PopulationTrace trace(long end, double dt) {
        int samples = Check.count("samples", Math.max(0, Math.floorDiv(end - start, every) + 1), 0, Integer.MAX_VALUE);
        var time = new TimeAxis(TimeAxis.multiple(start, dt), TimeAxis.multiple(every, dt), samples);
        return new PopulationTrace(population, index, variable, from, to - from, time, values);
    }
}
