package org.hillock.dsl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.hillock.ann.Layer;
import org.hillock.ann.Relu;
import org.hillock.ann.TrainedNetwork;
import org.hillock.convert.ReluMapping;
import org.hillock.convert.Scales;
import org.hillock.plot.Figure;
import org.hillock.table.NewTable;
import org.hillock.table.Tables;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A trained network's parameters as those of the neurons that stand in for its ReLUs. */
public final class NetworkMapping {
    /** That the smallest number of a column shows. */
    private static final int DIGITS = 4;

    private final String word;
    private final FiringCell<?> cell;
    private final ReluMapping mapping;
    private final List<Row> rows;

    /**
     * @param scale the activation of one spike a step, on average over the channels
     * @param from the layer whose spikes come in, or {@code image}
     * @param before the scale of that; 1 for the image
     */
    private record Row(String layer, int neurons, double scale, String from, double before) {}

    private NetworkMapping(String word, FiringCell<?> cell, ReluMapping mapping, List<Row> rows) {
        this.word = word;
        this.cell = cell;
        this.mapping = mapping;
        this.rows = rows;
    }

    static NetworkMapping of(
            String word, TrainedNetwork network, ReluMapping mapping, Scales scales, FiringCell<?> cell) {
        var rows = new ArrayList<Row>();
        for (int k = 0; k < network.layers().size(); k++)
            if (network.layers().get(k).operation() instanceof Relu)
                for (int before : firing(network, k))
                    rows.add(new Row(
                            network.layers().get(k).name(),
                            network.shape(k).size(),
                            mean(network, scales, k),
                            before == Layer.PICTURE
                                    ? "image"
                                    : network.layers().get(before).name(),
                            before == Layer.PICTURE ? 1 : mean(network, scales, before)));
        return new NetworkMapping(word, cell, mapping, rows);
    }

    /** The layers whose spikes reach this one on one branch or another, in the order of the network; the image before all. */
    private static Set<Integer> firing(TrainedNetwork network, int layer) {
        var found = new TreeSet<Integer>();
        var seen = new HashSet<Integer>();
        var open = new ArrayDeque<>(network.layers().get(layer).inputs());
        while (!open.isEmpty()) {
            int k = open.pop();
            if (!seen.add(k)) continue;
            if (k == Layer.PICTURE || network.layers().get(k).operation() instanceof Relu) found.add(k);
            else open.addAll(network.layers().get(k).inputs());
        }
        return found;
    }

    private static double mean(TrainedNetwork network, Scales scales, int relu) {
        int channels = network.shape(relu).channels();
        double sum = 0;
        for (int c = 0; c < channels; c++) sum += scales.at(relu, c);
        return sum / channels;
    }

    /**
     * One row a layer of neurons, and where branches meet another one for each layer that spikes come {@code from}: {@code scale}, the
     * activation of one spike a step; the current that stands for a trained weight of 1, for the step of a spike, and for a trained bias
     * of 1, all the time; the constant current that makes up for the leak; the threshold; and where V begins. With scales of channels, those
     * are means.
     */
    public Table table() {
        double unit = mapping.unitCurrent();
        return NewTable.of(
                "mapping",
                StringColumn.create("layer", rows.stream().map(Row::layer)),
                IntColumn.create("neurons", rows.stream().mapToInt(Row::neurons)),
                numbers("scale", Row::scale),
                StringColumn.create("from", rows.stream().map(Row::from)),
                numbers("weight_nA", r -> r.before() * unit / r.scale()),
                numbers("bias_nA", r -> unit / r.scale()),
                numbers("leak_nA", r -> mapping.leakCurrent()),
                numbers("threshold_mV", r -> mapping.cell().threshold()),
                numbers("start_mV", r -> mapping.start()));
    }

    private DoubleColumn numbers(String name, ToDoubleFunction<Row> value) {
        var column = DoubleColumn.create(name, rows.stream().mapToDouble(value));
        double smallest = rows.stream()
                .mapToDouble(value)
                .map(Math::abs)
                .filter(v -> v > 0)
                .min()
                .orElse(1);
        column.setPrintFormatter(Tables.decimals(Math.max(0, DIGITS - 1 - (int) Math.floor(Math.log10(smallest)))));
        return column;
    }

    /** The rate of the neuron over its current, beside the ReLU. */
    public Figure plot() {
        return cell.relu(mapping.dt()).plot();
    }

    /** The neuron as a ReLU. */
    public ReluUnit relu() {
        return cell.relu(mapping.dt());
    }

    @Override
    public String toString() {
        return word + ".mapping()\n" + table().printAll();
    }
}
