package org.hillock.record;

import java.util.Arrays;
import java.util.List;

/** How many synapses each neuron receives and makes. */
public final class Degrees {
    private final List<NetworkDiagram.Node> populations;
    private final int[][] in;
    private final int[][] out;

    private Degrees(List<NetworkDiagram.Node> populations, int[][] in, int[][] out) {
        this.populations = List.copyOf(populations);
        this.in = in;
        this.out = out;
    }

    public static Degrees of(Synapses synapses) {
        var in = zero(synapses.populations());
        var out = zero(synapses.populations());
        synapses.forEach((from, source, to, target, weight) -> {
            out[from][source]++;
            in[to][target]++;
        });
        return new Degrees(synapses.populations(), in, out);
    }

    private static int[][] zero(List<NetworkDiagram.Node> populations) {
        return populations.stream().map(p -> new int[p.size()]).toArray(int[][]::new);
    }

    public List<NetworkDiagram.Node> populations() {
        return populations;
    }

    /** Synapses onto each neuron of a population; a copy. */
    public double[] in(int population) {
        return Arrays.stream(in[population]).asDoubleStream().toArray();
    }

    /** Synapses made by each neuron of a population; a copy. */
    public double[] out(int population) {
        return Arrays.stream(out[population]).asDoubleStream().toArray();
    }
}
