package org.hillock.engine.synapse;

import java.util.ArrayList;
import java.util.List;
import org.hillock.engine.Team;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.plasticity.Dopamine;
import org.hillock.engine.plasticity.Learning;
import org.hillock.engine.plasticity.Setting;
import org.hillock.network.Network;
import org.hillock.network.Reward;

/** Draws the synapses that learn, once for all: what a run has made of their weights cannot be drawn again. */
public final class PlasticSynapses {
    private final Layout layout;
    private final int slots;
    private final Team team;

    private PlasticSynapses(Layout layout, int slots, Team team) {
        this.layout = layout;
        this.slots = slots;
        this.team = team;
    }

    /**
     * For each part those of all projections, in their order.
     *
     * @param slots steps for which an inbox has room
     */
    public static List<List<Learning>> draw(Layout layout, Scheme scheme, int slots, Team team) {
        var parts = new ArrayList<List<Learning>>();
        for (int k = 0; k < layout.parts(); k++) parts.add(new ArrayList<>());
        var synapses = new PlasticSynapses(layout, slots, team);
        for (var plastic : scheme.plastic()) synapses.draw(plastic, parts);
        return parts;
    }

    private Dopamine dopamine(Scheme.Plastic plastic, Reward reward) {
        if (reward instanceof Reward.From from)
            return Dopamine.from(from.amount(), layout.index(from.source()), plastic.steps(from));
        return Dopamine.at(
                reward.amount(),
                ((Reward.At) reward)
                        .times().stream()
                                .mapToLong(t -> Math.round(t / layout.network().step()))
                                .toArray());
    }

    private void draw(Scheme.Plastic plastic, List<List<Learning>> parts) {
        var entry = plastic.entry();
        boolean compact = layout.network().precision() == Network.Precision.COMPACT;
        var begin = Synapses.count(layout, List.of(entry), team);
        var store = new PlasticStore(entry, begin, layout, compact);
        Synapses.fill(layout, entry, store, team);
        if (!store.full()) throw Synapses.changed(layout, entry.group());
        int sources = layout.population(entry.source()).size();
        team.forEach(layout.parts() * Synapses.CHUNKS, (task, proceed) -> {
            int chunk = task % Synapses.CHUNKS;
            store.order(task / Synapses.CHUNKS, Synapses.cut(sources, chunk), Synapses.cut(sources, chunk + 1));
        });
        var network = layout.network();
        for (int k = 0; k < layout.parts(); k++) {
            var rows = store.rows(k);
            var setting = new Setting(
                    entry.source(),
                    entry.target(),
                    layout.size(k, entry.target()),
                    rows.wires(),
                    plastic.dendritic(),
                    entry.connector().longestDelay(),
                    network.step(),
                    entry.grain(),
                    layout.cell(k, entry.target(), entry.receptor()),
                    layout.cells(k),
                    slots);
            var plasticity = plastic.plasticity();
            parts.get(k)
                    .add(Learning.of(
                            setting,
                            plasticity.rule().equations(),
                            rows.weights(),
                            plasticity.slow(),
                            plasticity.rewards().stream()
                                    .map(r -> dopamine(plastic, r))
                                    .toList()));
        }
    }
}
