package org.hillock.dsl;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.hillock.model.Detail;
import org.hillock.plot.ConversionCharts;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.record.LayerRates;
import org.hillock.table.NewTable;
import org.hillock.table.Tables;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Rates beside activations, layer by layer. */
public final class LayerDiagnosis implements Drawn {
    private final String word;
    private final List<LayerRates> layers;

    LayerDiagnosis(String word, List<LayerRates> layers) {
        this.word = word;
        this.layers = layers;
    }

    /** What the rates stand for over the activations, and the line on which both are the same. */
    @Override
    public Figure plot() {
        return ConversionCharts.rates(layers).note(summary());
    }

    /**
     * One row a layer: its scale; the error of what the rates stand for, relative to the activations (root mean squares), and how much more
     * it is than in the layer before; their correlation; and of the active units the shares whose rate is cut off at the scale and whose
     * neuron never fired.
     */
    public Table table() {
        var added = DoubleColumn.create("added_percent");
        double before = 0;
        for (var layer : layers) {
            added.append(100 * (layer.error() - before));
            before = layer.error();
        }
        added.setPrintFormatter(Tables.decimals(2));
        return NewTable.of(
                "rates and activations",
                StringColumn.create("layer", layers.stream().map(LayerRates::name)),
                column("scale", 3, LayerRates::scale),
                column("error_percent", 2, l -> 100 * l.error()),
                added,
                column("correlation", 4, LayerRates::correlation),
                column("cutOff_percent", 2, l -> 100 * l.cutOff()),
                column("silent_percent", 2, l -> 100 * l.silent()));
    }

    private DoubleColumn column(String name, int decimals, ToDoubleFunction<LayerRates> value) {
        var column = DoubleColumn.create(name, layers.stream().mapToDouble(value));
        column.setPrintFormatter(Tables.decimals(decimals));
        return column;
    }

    /** {@code relu2 loses most: the error is 3.1 % of its activations, 2.0 % more than in the layer before}. */
    @Detail
    @Override
    public String summary() {
        int worst = 0;
        double most = Double.NEGATIVE_INFINITY;
        double before = 0;
        for (int k = 0; k < layers.size(); k++) {
            double added = layers.get(k).error() - before;
            before = layers.get(k).error();
            if (added > most) {
                most = added;
                worst = k;
            }
        }
        var layer = layers.get(worst);
        var loses = String.format(
                Locale.ROOT,
                "%s loses most: the error is %.1f %% of its activations",
                layer.name(),
                100 * layer.error());
        return worst == 0
                ? loses
                : loses + String.format(Locale.ROOT, ", %.1f %% more than in the layer before", 100 * most);
    }

    @Override
    public String toString() {
        return word + ": " + summary();
    }
}
