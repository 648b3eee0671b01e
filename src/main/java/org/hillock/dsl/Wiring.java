package org.hillock.dsl;

import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hillock.model.Check;
import org.hillock.network.Distribution;
import org.hillock.network.Rule;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** From where to where; the next word says which neurons are joined. With several targets it holds for each of them. */
public final class Wiring {
    private final Group<?> source;
    private final List<Population> targets;

    Wiring(Group<?> source, List<Population> targets) {
        this.source = source;
        this.targets = targets;
    }

    /** Each neuron with each. */
    public Projection allToAll() {
        return by(new Rule.AllToAll(true));
    }

    /** The first with the first, the second with the second, …; the populations are of one size. */
    public Projection oneToOne() {
        return by(new Rule.OneToOne());
    }

    /** Each pair with this probability, independently, at most once. */
    public Projection probability(double p) {
        return by(new Rule.Probability(Check.within("probability", p, 0, 1, ""), true));
    }

    /** Each target draws so many sources, perhaps one of them twice: {@code .noMultapses()} forbids that. */
    public Projection fixedInDegree(int sources) {
        return by(new Rule.FixedInDegree(Check.count("fixedInDegree", sources, 0, Integer.MAX_VALUE), true, true));
    }

    /** Each source draws so many targets, perhaps one of them twice: {@code .noMultapses()} forbids that. */
    public Projection fixedOutDegree(int targets) {
        return by(new Rule.FixedOutDegree(Check.count("fixedOutDegree", targets, 0, Integer.MAX_VALUE), true, true));
    }

    /** So many synapses in all, each from a random source to a random target. */
    public Projection fixedTotal(long synapses) {
        if (synapses < 0) throw new IllegalArgumentException("fixedTotal must be >= 0, but was " + synapses + ".");
        return by(new Rule.FixedTotal(synapses, true));
    }

    /** These pairs and no others, by the indices of the neurons from 0 on. */
    public Projection pairs(int[] sources, int[] targets) {
        return by(new Rule.Pairs(sources, targets));
    }

    /** Each pair with a probability that depends on its distance: {@code byDistance(d -> Math.exp(-d / 3))}. */
    public Projection byDistance(DoubleUnaryOperator probability) {
        return by(new Rule.ByDistance(probability, true));
    }

    /** Pairs from two columns of a table: the indices of the neurons from 0 on. */
    public Projection table(Table table, String sourceColumn, String targetColumn) {
        return pairs(
                indices(sourceColumn, Tables.column(table, sourceColumn)),
                indices(targetColumn, Tables.column(table, targetColumn)));
    }

    /** Pairs from a table with a weight for each, in the unit of the synapse, whose own weight it replaces. */
    public Projection table(Table table, String sourceColumn, String targetColumn, String weightColumn) {
        return table(table, sourceColumn, targetColumn).weight(listed(Tables.column(table, weightColumn)));
    }

    /** Pairs from a table with weights and delays, ms. */
    public Projection table(
            Table table, String sourceColumn, String targetColumn, String weightColumn, String delayColumn) {
        return table(table, sourceColumn, targetColumn, weightColumn).delay(listed(Tables.column(table, delayColumn)));
    }

    /** Pairs from two columns of a CSV file: the indices of the neurons from 0 on. */
    public Projection csv(String path, String sourceColumn, String targetColumn) {
        return pairs(
                indices(sourceColumn, Csv.readColumn(Path.of(path), sourceColumn)),
                indices(targetColumn, Csv.readColumn(Path.of(path), targetColumn)));
    }

    /** Pairs from a CSV file with a weight for each, in the unit of the synapse, whose own weight it replaces. */
    public Projection csv(String path, String sourceColumn, String targetColumn, String weightColumn) {
        return csv(path, sourceColumn, targetColumn).weight(listed(Csv.readColumn(Path.of(path), weightColumn)));
    }

    /** Pairs from a CSV file with weights and delays, ms. */
    public Projection csv(
            String path, String sourceColumn, String targetColumn, String weightColumn, String delayColumn) {
        return csv(path, sourceColumn, targetColumn, weightColumn)
                .delay(listed(Csv.readColumn(Path.of(path), delayColumn)));
    }

    private static Distribution listed(double[] values) {
        return new Distribution.Listed(values);
    }

    static int[] indices(String column, double[] values) {
        var indices = new int[values.length];
        for (int k = 0; k < indices.length; k++) {
            indices[k] = (int) values[k];
            if (indices[k] != values[k] || indices[k] < 0)
                throw new IllegalArgumentException("Column " + column + ", row " + (k + 1)
                        + ": it must be the index of a neuron, a whole number from 0 on, but was " + values[k] + ".");
        }
        return indices;
    }

    private Projection by(Rule rule) {
        return Projection.of(source, targets, rule);
    }

    @Override
    public String toString() {
        return source.name() + " to " + targets.stream().map(Group::name).toList()
                + ": the next word says how, such as probability(0.1)";
    }
}
