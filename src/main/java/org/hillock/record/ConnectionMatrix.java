package org.hillock.record;

import java.util.List;
import org.hillock.model.Check;

/** Which neurons are joined to which: a value for each cell of a grid of sources and targets, a cell being one neuron or some. */
public final class ConnectionMatrix {
    private final List<NetworkDiagram.Node> populations;
    private final int[] cells;
    private final Axis quantity;
    private final double[][] values;

    private ConnectionMatrix(List<NetworkDiagram.Node> populations, int[] cells, Axis quantity, double[][] values) {
        this.populations = List.copyOf(populations);
        this.cells = cells;
        this.quantity = quantity;
        this.values = values;
    }

    /**
     * Synapses per pair of neurons: with single neurons 0, 1 or more, with many their mean number, which without multiple synapses is the
     * probability of a connection.
     *
     * @param most cells on a side; each population has at least one
     */
    public static ConnectionMatrix density(Synapses synapses, int most) {
        var counted = new Sums(synapses, most);
        for (int i = 0; i < counted.counts.length; i++)
            for (int j = 0; j < counted.counts.length; j++)
                counted.counts[i][j] /= counted.neurons[i] * counted.neurons[j];
        return new ConnectionMatrix(
                synapses.populations(), counted.cells, Axis.linear("synapses per pair", ""), counted.counts);
    }

    /** Numbers of synapses in each cell. */
    private static final class Sums {
        final int[] cells;
        final double[] neurons;
        final double[][] counts;

        Sums(Synapses synapses, int most) {
            Check.count("matrix.cells", most, 1, 5000);
            var populations = synapses.populations();
            cells = cells(populations, most);
            var first = new int[cells.length + 1];
            for (int p = 0; p < cells.length; p++) first[p + 1] = first[p] + cells[p];
            int side = first[cells.length];
            neurons = new double[side];
            for (int p = 0; p < cells.length; p++)
                for (int n = 0; n < populations.get(p).size(); n++)
                    neurons[first[p] + cell(n, populations.get(p), cells[p])]++;
            counts = new double[side][side];
            synapses.forEach((from, source, to, target, weight) -> {
                int i = first[from] + cell(source, populations.get(from), cells[from]);
                int j = first[to] + cell(target, populations.get(to), cells[to]);
                counts[i][j]++;
            });
        }
    }

    private static int cell(int neuron, NetworkDiagram.Node population, int cells) {
        return (int) ((long) neuron * cells / population.size());
    }

    /** In proportion to the neurons. */
    private static int[] cells(List<NetworkDiagram.Node> populations, int most) {
        long all = populations.stream().mapToLong(NetworkDiagram.Node::size).sum();
        return populations.stream()
                .mapToInt(p -> (int) Math.max(1, all <= most ? p.size() : p.size() * (long) most / all))
                .toArray();
    }

    public List<NetworkDiagram.Node> populations() {
        return populations;
    }

    /** Cells on a side. */
    public int side() {
        return values.length;
    }

    /** Cells of a population. */
    public int cells(int population) {
        return cells[population];
    }

    /** What the values are. */
    public Axis quantity() {
        return quantity;
    }

    /** The value of a cell of sources and a cell of targets. */
    public double at(int source, int target) {
        return values[source][target];
    }
}
