package org.hillock.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hillock.network.Distribution;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The two tables that a network is built from. */
public final class Overview {
    private final List<Group<?>> groups;
    private final List<Projection> parts;

    Overview(List<Group<?>> groups, List<Projection> parts) {
        this.groups = groups;
        this.parts = parts;
    }

    /** One row a population: name, neurons, the cell, and the verbs after it. */
    public Table populations() {
        return Table.create(
                "Populations",
                text("population", groups.stream().map(Group::name)),
                IntColumn.create(
                        "neurons", groups.stream().mapToInt(Group::size).toArray()),
                text("cell", groups.stream().map(Group::members)),
                text("further", groups.stream().map(g -> g.words().verbs().stream()
                        .map(Object::toString)
                        .collect(java.util.stream.Collectors.joining(", ")))));
    }

    /** One row for each pair of populations that are joined: the rule, the mean number of synapses, what they are. */
    public Table projections() {
        var rows = new ArrayList<Row>();
        for (var part : parts) for (var p : part.projections()) rows.add(new Row(p, part.type()));
        return Table.create(
                "Projections",
                text("source", rows.stream().map(r -> r.projection.source().name())),
                text("target", rows.stream().map(r -> r.projection.target().name())),
                text("rule", rows.stream().map(r -> r.projection.rule().toString())),
                DoubleColumn.create(
                        "synapses",
                        rows.stream().mapToDouble(r -> r.projection.expected()).toArray()),
                text("synapse", rows.stream().map(Row::synapse)),
                text("delay_ms", rows.stream().map(Row::delay)));
    }

    private record Row(org.hillock.network.Projection projection, String synapse) {
        String delay() {
            return projection.delay() instanceof Distribution.Constant c && c.value() == 0
                    ? "one step"
                    : projection.delay().toString();
        }
    }

    private static StringColumn text(String name, Stream<String> values) {
        return StringColumn.create(name, values.toList());
    }

    @Override
    public String toString() {
        return populations().printAll() + "\n\n" + projections().printAll();
    }
}
