package org.hillock.engine.synapse;

import org.hillock.engine.layout.Group;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.population.Inbox;
import org.hillock.engine.wiring.Row;

/** The synapses of one projection into one part, drawn again at each spike: nothing is held for a synapse. For one thread. */
public final class Regenerated {
    private final Scheme.Entry entry;
    private final boolean compact;
    private final int first;
    private final int size;
    private final int cell;
    private final int fromTile;
    private final int toTile;
    private final Row row = new Row();

    /** @param part whose targets are meant */
    Regenerated(Scheme.Entry entry, Layout layout, int part, boolean compact) {
        this.entry = entry;
        this.compact = compact;
        int target = entry.target();
        first = layout.first(part, target);
        size = layout.size(part, target);
        cell = layout.cell(part, target, entry.receptor());
        var connector = entry.connector();
        if (!connector.bySource())
            throw new IllegalArgumentException("The projection from \""
                    + layout.population(entry.source()).name() + "\" to \""
                    + layout.population(target).name()
                    + "\" draws sources for each target, which cannot be drawn again from a source. Write fixedTotal(..),"
                    + " fixedOutDegree(..) or probability(..), or leave out regenerated().");
        int from = 0;
        while (from + 1 < connector.tiles() && connector.tile(from + 1) <= first) from++;
        int to = from + 1;
        while (to < connector.tiles() && connector.tile(to) < first + size) to++;
        fromTile = from;
        toTile = to;
    }

    /** The population that the spikes come from. */
    public int source() {
        return entry.source();
    }

    /**
     * Adds what some spikes of a step will do, each to the cells of the step in which it arrives.
     *
     * @param slots steps for which the inbox has room, more than the longest delay
     * @param cells for one step
     * @return synapses that were reached
     */
    public long deliver(int[] neurons, int from, int to, long fired, Inbox inbox, int slots, int cells) {
        long events = 0;
        if (size == 0) return events;
        for (int k = from; k < to; k++) events += deliver(neurons[k], fired, inbox, slots, cells);
        return events;
    }

    private long deliver(int neuron, long fired, Inbox inbox, int slots, int cells) {
        var connector = entry.connector();
        connector.partners(neuron, fromTile, toTile, row);
        if (entry.group() instanceof Group.Constant constant) {
            int at = (int) ((fired + constant.delay()) % slots) * cells + cell;
            return compact
                    ? quanta(inbox.quanta, at, (int) constant.weight())
                    : exact(inbox.exact, at, constant.weight());
        }
        connector.synapses(neuron, fromTile, toTile, row);
        double unit = ((Group.Varied) entry.group()).unit();
        long events = 0;
        for (int k = 0; k < row.count; k++) {
            int target = row.partners[k] - first;
            if (target < 0 || target >= size) continue;
            int at = (int) ((fired + row.delays[k]) % slots) * cells + cell + target;
            double count = Math.rint(row.weights[k] / unit);
            if (compact) inbox.quanta[at] += (int) count;
            else inbox.exact[at] += count * unit;
            events++;
        }
        return events;
    }

    private long exact(double[] into, int at, double weight) {
        long events = 0;
        for (int k = 0; k < row.count; k++) {
            int target = row.partners[k] - first;
            if (target < 0 || target >= size) continue;
            into[at + target] += weight;
            events++;
        }
        return events;
    }

    private long quanta(int[] into, int at, int quanta) {
        long events = 0;
        for (int k = 0; k < row.count; k++) {
            int target = row.partners[k] - first;
            if (target < 0 || target >= size) continue;
            into[at + target] += quanta;
            events++;
        }
        return events;
    }
}
