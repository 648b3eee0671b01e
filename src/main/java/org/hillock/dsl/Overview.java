package org.hillock.dsl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hillock.engine.network.Methods;
import org.hillock.engine.wiring.Connector;
import org.hillock.engine.wiring.Connectors;
import org.hillock.network.Distribution;
import org.hillock.network.Receptor;
import org.hillock.network.Rule;
import org.hillock.table.NewTable;
import org.hillock.table.Tables;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The two tables that a network is built from. */
public final class Overview {
    private final org.hillock.network.Network network;
    private final List<Group<?>> groups;
    private final List<Projection> parts;

    Overview(org.hillock.network.Network network, List<Group<?>> groups, List<Projection> parts) {
        this.network = network;
        this.groups = groups;
        this.parts = parts;
    }

    /** One row a population: name, neurons, the cell, how it takes a step, and the verbs after it. */
    public Table populations() {
        return NewTable.of(
                "Populations",
                text("population", groups.stream().map(Group::name)),
                IntColumn.create(
                        "neurons", groups.stream().mapToInt(Group::size).toArray()),
                text("cell", groups.stream().map(Group::members)),
                text("method", groups.stream().map(g -> Methods.of(network, g.population())
                        .map(Enum::name)
                        .orElse(""))),
                text("further", groups.stream().map(g -> g.words().verbs().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")))));
    }

    /** One row for each pair of populations that are joined: the rule, the mean number of synapses, what they are, their delays. */
    public Table projections() {
        var projections = network.projections();
        var connectors = IntStream.range(0, projections.size())
                .mapToObj(k -> Connectors.of(network, k, network.step(), false))
                .toList();
        var synapses = DoubleColumn.create("synapses", connectors.stream().mapToDouble(Connector::expected));
        synapses.setPrintFormatter(Tables.decimals(0));
        return NewTable.of(
                "Projections",
                text("source", projections.stream().map(p -> p.source().name())),
                text("target", projections.stream().map(p -> p.target().name())),
                text("rule", projections.stream().map(Overview::rule)),
                synapses,
                text("synapse", parts.stream().flatMap(p -> p.targets().stream().map(t -> p.type()))),
                text("delay_ms", projections.stream().map(p -> delay(p.delay()))),
                text(
                        "delay_steps",
                        IntStream.range(0, projections.size())
                                .mapToObj(k -> steps(connectors.get(k), projections.get(k)))));
    }

    private static String rule(org.hillock.network.Projection p) {
        boolean repeats = p.rule() instanceof Rule.FixedInDegree in
                        && in.multapses()
                        && in.count() > p.source().size()
                || p.rule() instanceof Rule.FixedOutDegree out
                        && out.multapses()
                        && out.count() > p.target().size();
        return p.rule() + (repeats ? ", some pairs more than once" : "");
    }

    private static String delay(Distribution delay) {
        return delay.equals(org.hillock.network.Projection.ONE_STEP) ? "one step" : delay.toString();
    }

    /** What a run has of it: whole steps of dt. */
    private String steps(Connector connector, org.hillock.network.Projection projection) {
        if (projection.receptor() instanceof Receptor.Gap) return "";
        if (connector.delay() > 0) return Integer.toString(connector.delay());
        boolean clipped = connector.shortestDelay() == 1
                && projection.delay() instanceof Distribution.Random r
                && r.lowest() < network.step() / 2;
        return connector.shortestDelay() + "–" + connector.longestDelay() + (clipped ? ", less is 1" : "");
    }

    private static StringColumn text(String name, Stream<String> values) {
        return StringColumn.create(name, values.toList());
    }

    @Override
    public String toString() {
        return populations().printAll() + "\n\n" + projections().printAll();
    }
}
