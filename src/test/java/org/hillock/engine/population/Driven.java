package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hillock.engine.stepper.VectorModule;
import org.hillock.model.Cell;
import org.hillock.model.Variable;
import org.hillock.network.Receptor;

/** A population under a constant current and what arrives at the ends of given steps, in slices. */
final class Driven {
    private record Arrival(long step, int receptor, int neuron, double weight) {}

    final Kernel kernel;
    private final List<Receptor> receptors;
    private final double nA;
    /** The unit of weights in compact precision; 0 in double precision. */
    private final double quantum;

    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<String, double[]> parameters = new HashMap<>();
    private final Map<String, double[]> start = new HashMap<>();
    /** Of each neuron, the steps at whose end it fired. */
    final List<List<Long>> spikes = new ArrayList<>();
    /** Of the potential, at the beginning of each step, of each neuron. */
    double[][] trace = {};

    Driven(Cell cell, List<Receptor> receptors, double nA, double dt) {
        this(cell, receptors, nA, dt, best("double"), 0);
    }

    Driven(Cell cell, List<Receptor> receptors, double nA, double dt, Lanes lanes, double quantum) {
        var quanta = new double[receptors.size()];
        Arrays.fill(quanta, quantum);
        this.kernel = Kernels.of(cell, receptors, quanta, dt, 0, 0, true, size -> Loops.in(lanes));
        this.receptors = receptors;
        this.nA = nA;
        this.quantum = quantum;
    }

    Driven arrive(long step, int receptor, int neuron, double weight) {
        arrivals.add(new Arrival(step, receptor, neuron, weight));
        return this;
    }

    /** The words of large populations. */
    static Lanes best(String type) {
        return VectorModule.isHere() ? new Lanes.Vector(type) : new Lanes.Plain(type);
    }

    /** The same in other words. */
    Driven like(Cell cell, double dt, Lanes lanes, double unit) {
        var other = new Driven(cell, receptors, nA, dt, lanes, unit);
        other.arrivals.addAll(arrivals);
        other.parameters.putAll(parameters);
        other.start.putAll(start);
        return other;
    }

    Driven parameter(String name, double... values) {
        parameters.put(name, values);
        return this;
    }

    Driven start(String name, double... values) {
        start.put(name, values);
        return this;
    }

    /** @param sizes of the slices */
    Driven run(int steps, int... sizes) {
        int all = Arrays.stream(sizes).sum();
        var slices = new ArrayList<Slice>();
        int first = 0;
        for (int size : sizes) {
            slices.add(kernel.slice(first, size, cut(parameters, first, size), cut(start, first, size)));
            first += size;
        }
        spikes.clear();
        for (int i = 0; i < all; i++) spikes.add(new ArrayList<>());
        trace = new double[steps][all];
        var potential = kernel.variables().stream()
                .filter(Variable::potential)
                .findFirst()
                .orElse(kernel.variables().get(0));
        for (var slice : slices) {
            Arrays.fill(slice.current(), nA);
            slice.inject();
        }
        for (long k = 0; k < steps; k++)
            for (var slice : slices) {
                kernel.read(slice, potential, 0, slice.size(), trace[(int) k], slice.first());
                int cells = receptors.size() * slice.stride();
                var inbox = quantum > 0 ? Inbox.compact(cells) : Inbox.exact(cells);
                for (var a : arrivals) {
                    int neuron = a.neuron - slice.first();
                    if (a.step != k || neuron < 0 || neuron >= slice.size()) continue;
                    int at = a.receptor * slice.stride() + neuron;
                    if (quantum > 0) inbox.quanta[at] += (int) Math.rint(a.weight / quantum);
                    else inbox.exact[at] += a.weight;
                }
                int count = kernel.step(slice, inbox, 0, k);
                for (int f = 0; f < count; f++)
                    spikes.get(slice.first() + slice.fired()[f]).add(k);
            }
        return this;
    }

    private static Map<String, double[]> cut(Map<String, double[]> values, int first, int size) {
        var cut = new HashMap<String, double[]>();
        values.forEach((name, v) -> cut.put(name, Arrays.copyOfRange(v, first, first + size)));
        return cut;
    }

    double[] trace(int neuron) {
        return Arrays.stream(trace).mapToDouble(row -> row[neuron]).toArray();
    }
}
