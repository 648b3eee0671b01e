package org.hillock.engine.synapse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hillock.engine.Team;
import org.hillock.engine.layout.Group;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.layout.Strength;
import org.hillock.engine.wiring.Row;
import org.hillock.network.Network;

/** All synapses, part by part. They are drawn twice: once to be counted, and once to be put into arrays of just that size. */
public final class Synapses {
    /** Sources are shared out among threads in so many chunks. */
    static final int CHUNKS = 64;

    private final List<Share> parts = new ArrayList<>();

    /** The synapses into one part. */
    public record Share(List<Rows> rows, List<Regenerated> regenerated) {}

    /**
     * Draws them, on all threads of a team.
     *
     * @throws IllegalArgumentException if there are too many to be counted, or a function of the user's does not answer alike twice
     */
    public Synapses(Layout layout, Scheme scheme, Team team) {
        for (int k = 0; k < layout.parts(); k++) parts.add(new Share(new ArrayList<>(), new ArrayList<>()));
        if (layout.network().storage() == Network.Storage.STORED) store(layout, scheme, team);
        else regenerate(layout, scheme);
    }

    private void regenerate(Layout layout, Scheme scheme) {
        boolean compact = layout.network().precision() == Network.Precision.COMPACT;
        for (var entry : scheme.entries())
            for (int k = 0; k < layout.parts(); k++)
                parts.get(k).regenerated().add(new Regenerated(entry, layout, k, compact));
    }

    private void store(Layout layout, Scheme scheme, Team team) {
        for (var each : scheme.groups().entrySet()) {
            var group = each.getKey();
            var begin = count(layout, scheme.entries(group), team);
            var store = store(group, each.getValue(), begin, layout);
            for (var entry : scheme.entries(group)) fill(layout, entry, store, team);
            if (!store.full()) throw changed(layout, group);
            int sources = layout.population(group.source()).size();
            team.forEach(layout.parts() * CHUNKS, (task, proceed) -> {
                int chunk = task % CHUNKS;
                store.order(task / CHUNKS, cut(sources, chunk), cut(sources, chunk + 1));
            });
            team.forEach(layout.parts(), (k, proceed) -> {
                var rows = store.rows(k);
                if (rows.synapses() > 0) parts.get(k).rows().add(rows);
            });
        }
    }

    static IllegalArgumentException changed(Layout layout, Group group) {
        return new IllegalArgumentException(
                "A function that joins \"" + layout.population(group.source()).name()
                        + "\" to others gave another answer when it was asked again. Let it depend on nothing but what it is given.");
    }

    private static RowStore<Rows> store(Group group, Strength strength, int[][] begin, Layout layout) {
        if (group instanceof Group.Constant constant) return new ConstantStore(constant, begin, layout);
        var varied = (Group.Varied) group;
        return layout.network().precision() == Network.Precision.COMPACT
                ? new CompactStore(varied, strength, begin, layout)
                : new WideStore(varied, begin, layout);
    }

    /** Those into one part. */
    public Share of(int part) {
        return parts.get(part);
    }

    /** How many are stored. */
    public long synapses() {
        return parts.stream()
                .flatMap(s -> s.rows().stream())
                .mapToLong(Rows::synapses)
                .sum();
    }

    /** What the stored ones hold. */
    public long bytes() {
        return parts.stream()
                .flatMap(s -> s.rows().stream())
                .mapToLong(Rows::bytes)
                .sum();
    }

    static int cut(int rows, int chunk) {
        return (int) ((long) rows * chunk / CHUNKS);
    }

    /** For each part, where the row of each source begins, and where the last one ends. */
    static int[][] count(Layout layout, List<Scheme.Entry> entries, Team team) {
        int sources = layout.population(entries.get(0).source()).size();
        var begin = new int[layout.parts()][sources + 1];
        for (var entry : entries) {
            var connector = entry.connector();
            if (connector.bySource()) {
                var owners = layout.owners(entry.target());
                team.forEach(CHUNKS, (chunk, proceed) -> {
                    var row = new Row();
                    var found = new int[layout.parts()];
                    for (int s = cut(sources, chunk); s < cut(sources, chunk + 1); s++) {
                        proceed.run();
                        connector.partners(s, 0, connector.tiles(), row);
                        for (int k = 0; k < row.count; k++) found[owners[row.partners[k]]]++;
                        for (int p = 0; p < found.length; p++) {
                            begin[p][s + 1] += found[p];
                            found[p] = 0;
                        }
                    }
                });
            } else
                team.forEach(layout.parts(), (p, proceed) -> {
                    var row = new Row();
                    for (int t = layout.first(p, entry.target()); t < layout.first(p + 1, entry.target()); t++) {
                        proceed.run();
                        connector.partners(t, 0, connector.tiles(), row);
                        for (int k = 0; k < row.count; k++) begin[p][row.partners[k] + 1]++;
                    }
                });
        }
        for (var rows : begin)
            for (int s = 0; s < sources; s++) {
                rows[s + 1] += rows[s];
                if (rows[s + 1] < rows[s]) throw tooMany(layout, entries);
            }
        return begin;
    }

    static void fill(Layout layout, Scheme.Entry entry, RowStore<?> store, Team team) {
        var connector = entry.connector();
        boolean alike = entry.group() instanceof Group.Constant;
        var cells = layout.cells(entry.target(), entry.receptor());
        if (connector.bySource()) {
            var owners = layout.owners(entry.target());
            int sources = connector.rows();
            team.forEach(CHUNKS, (chunk, proceed) -> {
                var row = new Row();
                for (int s = cut(sources, chunk); s < cut(sources, chunk + 1); s++) {
                    proceed.run();
                    connector.partners(s, 0, connector.tiles(), row);
                    if (!alike) connector.synapses(s, 0, connector.tiles(), row);
                    store.addSource(s, row, owners, cells);
                }
            });
        } else
            team.forEach(layout.parts(), (p, proceed) -> {
                var row = new Row();
                for (int t = layout.first(p, entry.target()); t < layout.first(p + 1, entry.target()); t++) {
                    proceed.run();
                    connector.partners(t, 0, connector.tiles(), row);
                    if (!alike) connector.synapses(t, 0, connector.tiles(), row);
                    store.addTarget(p, cells[t], row);
                }
            });
    }

    /** What is said of entries of one group that have more synapses than their parts can count. */
    public static IllegalArgumentException tooMany(Layout layout, List<Scheme.Entry> entries) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "The %,.0f synapses from \"%s\" are too many to be stored in %d parts. Write .regenerated(), or fewer"
                        + " synapses.",
                Scheme.expected(entries),
                layout.population(entries.get(0).source()).name(),
                layout.parts()));
    }
}
