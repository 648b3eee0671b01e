package org.hillock.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hillock.network.Drive;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;
import org.hillock.network.Projection;
import org.hillock.network.Receptor;

/**
 * Where everything of a network lies: its neurons one after the other, and divided into parts. A part has a stretch of each population,
 * and for each neuron and receptor in it one cell, into which synapses are summed.
 */
public final class Layout {
    /** Columns are whole vectors of this many numbers, whatever the machine's are. */
    private static final int VECTOR = 16;

    private final Network network;
    private final int parts;
    private final int[] base;
    private final List<List<Receptor>> receptors = new ArrayList<>();
    private final int[][] cellBase;
    private final int[] cells;

    /** @throws IllegalArgumentException if a part would have more neurons, each once for each receptor, than can be counted */
    public Layout(Network network, int parts) {
        this.network = network;
        this.parts = parts;
        var populations = network.populations();
        base = new int[populations.size() + 1];
        for (int p = 0; p < populations.size(); p++)
            base[p + 1] = countable((long) base[p] + populations.get(p).size());
        for (var population : populations) receptors.add(receptors(population));
        cellBase = new int[parts][populations.size()];
        cells = new int[parts];
        for (int k = 0; k < parts; k++)
            for (int p = 0; p < populations.size(); p++) {
                cellBase[k][p] = cells[k];
                cells[k] = countable(
                        cells[k] + (long) stride(k, p) * receptors.get(p).size());
            }
    }

    private static int countable(long cells) {
        if (cells <= Integer.MAX_VALUE) return (int) cells;
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "A network must have at most %,d neurons, each counted once for each kind of synapse it receives, but has"
                        + " more. Write fewer neurons.",
                Integer.MAX_VALUE));
    }

    private List<Receptor> receptors(Population population) {
        if (!(population.members() instanceof Members.Neurons)) return List.of();
        var into = network.projections().stream()
                .filter(p -> p.target().equals(population))
                .map(Projection::receptor)
                .filter(r -> !(r instanceof Receptor.Gap));
        var drives = population.drives().stream().map(Drive::receptor);
        return java.util.stream.Stream.concat(into, drives).distinct().toList();
    }

    public Network network() {
        return network;
    }

    /** How many parts there are. */
    public int parts() {
        return parts;
    }

    /** How many populations there are. */
    public int populations() {
        return network.populations().size();
    }

    /** The population at a place in the network, from 0. */
    public Population population(int p) {
        return network.populations().get(p);
    }

    /** The place of a population in the network. */
    public int index(Population population) {
        return network.populations().indexOf(population);
    }

    /** Of all populations. */
    public int neurons() {
        return base[base.length - 1];
    }

    /** The number in the network of a population's first neuron. */
    int base(int population) {
        return base[population];
    }

    /** What synapses and drives of a population act through. */
    public List<Receptor> receptors(int population) {
        return receptors.get(population);
    }

    /** The first neuron of a population that belongs to a part; for the part after the last the population's size. */
    public int first(int part, int population) {
        return (int) ((long) population(population).size() * part / parts);
    }

    /** How many neurons of a population belong to a part. */
    public int size(int part, int population) {
        return first(part + 1, population) - first(part, population);
    }

    /** The length of a column of a part's stretch of a population. */
    int stride(int part, int population) {
        return whole(size(part, population));
    }

    static int whole(int size) {
        return (size + VECTOR - 1) / VECTOR * VECTOR;
    }

    /** The first cell of a part's stretch of a population: that of its first receptor and first neuron. */
    public int cell(int part, int population) {
        return cellBase[part][population];
    }

    /** The first cell of a receptor in a part's stretch of a population. */
    public int cell(int part, int population, Receptor receptor) {
        return cellBase[part][population] + receptors.get(population).indexOf(receptor) * stride(part, population);
    }

    /** The number of cells of a part for one step. */
    public int cells(int part) {
        return cells[part];
    }

    /** For each neuron of a population its part. */
    public byte[] owners(int population) {
        var owners = new byte[population(population).size()];
        for (int k = 0; k < parts; k++)
            java.util.Arrays.fill(owners, first(k, population), first(k + 1, population), (byte) k);
        return owners;
    }

    /** For each neuron of a population its cell of a receptor in its part. */
    public int[] cells(int population, Receptor receptor) {
        var cells = new int[population(population).size()];
        for (int k = 0; k < parts; k++) {
            int from = first(k, population);
            int at = cell(k, population, receptor);
            for (int i = from; i < first(k + 1, population); i++) cells[i] = at + i - from;
        }
        return cells;
    }
}
