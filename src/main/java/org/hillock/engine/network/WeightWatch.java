package org.hillock.engine.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hillock.engine.Memory;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.plasticity.Setting;
import org.hillock.engine.plasticity.Wires;
import org.hillock.network.Projection;
import org.hillock.record.TimeAxis;
import org.hillock.record.WeightHistory;

/** The weights of one projection, sampled while the network runs. Each part writes those of its synapses. */
final class WeightWatch {
    private final int number;
    private final Projection projection;
    private final int[] begin;
    private final int[] targets;
    /** For each part where each of its synapses stands among all. */
    private final int[][] places;

    private final long[] steps;
    /** At each of the steps, and at the end. */
    private final double[][] weights;

    /**
     * @param number of the projection among those that learn
     * @param steps at which weights will be kept, ascending; those at the end are kept anyway
     */
    WeightWatch(int number, Projection projection, Layout layout, Part[] parts, long... steps) {
        this.number = number;
        this.projection = projection;
        this.steps = steps.clone();
        int sources = projection.source().size();
        begin = new int[sources + 1];
        for (var part : parts) {
            var wires = part.learning().get(number).setting().wires();
            for (int s = 0; s < sources; s++) begin[s + 1] += wires.end(s) - wires.begin(s);
        }
        for (int s = 0; s < sources; s++) begin[s + 1] = Math.addExact(begin[s], begin[s + 1]);
        check(steps.length + 1);
        targets = new int[begin[sources]];
        places = new int[parts.length][];
        var next = begin.clone();
        for (int p = 0; p < parts.length; p++) {
            var setting = parts[p].learning().get(number).setting();
            places[p] = places(setting, layout.first(p, setting.target()), next);
        }
        weights = new double[steps.length + 1][targets.length];
    }

    private void check(int samples) {
        double bytes = (8.0 * samples + 8) * begin[begin.length - 1];
        if (!Memory.has(bytes))
            throw new IllegalArgumentException("The weights of " + begin[begin.length - 1] + " synapses from \""
                    + projection.source().name() + "\" to \""
                    + projection.target().name() + "\" at " + samples + " times need " + Memory.text(bytes) + ", and "
                    + Memory.text(Memory.freeForArrays()) + " are free. Record them less often.");
    }

    /** The synapses of a part in the order of their targets, source by source. */
    private int[] places(Setting setting, int first, int[] next) {
        var wires = setting.wires();
        var places = new int[wires.synapses()];
        for (int s = 0; s + 1 < begin.length; s++) {
            for (int k : byTarget(wires, s)) {
                targets[next[s]] = first + wires.targets()[k];
                places[k] = next[s]++;
            }
        }
        return places;
    }

    private static int[] byTarget(Wires wires, int source) {
        int from = wires.begin(source);
        var of = wires.targets();
        var synapses = IntStream.range(from, wires.end(source));
        // Those of one delay are in this order already.
        boolean ascending = IntStream.range(from + 1, wires.end(source)).allMatch(k -> of[k - 1] <= of[k]);
        if (ascending) return synapses.toArray();
        return synapses.boxed()
                .sorted(Comparator.comparingInt(k -> of[k]))
                .mapToInt(k -> k)
                .toArray();
    }

    /** Takes the sample of a part, whose weights are as they are at the beginning of the step, if one is due. */
    void sample(Part part, int p, long step) {
        int sample = Arrays.binarySearch(steps, step);
        if (sample >= 0) sample(part, p, weights[sample]);
    }

    /** Takes the sample of a part at the end. */
    void end(Part part, int p) {
        sample(part, p, weights[steps.length]);
    }

    private void sample(Part part, int p, double[] to) {
        var from = part.learning().get(number).weights();
        for (int k = 0; k < places[p].length; k++) to[places[p][k]] = from.get(k);
    }

    /** What was sampled before a step, and at the end, which is that step. */
    WeightHistory history(long end, double dt) {
        var rule = projection.plasticity().orElseThrow().rule().equations();
        var before = Arrays.stream(steps).filter(s -> s < end).toArray();
        var times = new double[before.length + 1];
        var sampled = Arrays.copyOf(weights, times.length);
        for (int k = 0; k < before.length; k++) times[k] = TimeAxis.multiple(before[k], dt);
        times[before.length] = TimeAxis.multiple(end, dt);
        sampled[before.length] = weights[steps.length];
        return new WeightHistory(
                projection.source().name(),
                projection.target().name(),
                projection.target().size(),
                projection.receptor().unit(),
                rule.lower(),
                rule.upper(),
                begin,
                targets,
                times,
                sampled);
    }
}
