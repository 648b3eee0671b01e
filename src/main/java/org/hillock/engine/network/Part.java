package org.hillock.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hillock.engine.plasticity.Learning;
import org.hillock.engine.population.Inbox;
import org.hillock.engine.synapse.ConstantRows;
import org.hillock.engine.synapse.Pending;
import org.hillock.engine.synapse.Regenerated;
import org.hillock.engine.synapse.Synapses;
import org.hillock.engine.synapse.VariedRows;
import org.jspecify.annotations.Nullable;

/**
 * A part of a network: a stretch of each population, what is on its way to it, and the spikes that it fires. One thread runs it; all that others
 * see of it are its spikes, once the steps are over for all.
 *
 * <p>A step of a small network takes less than many iterators, so there are none in what is done at each.
 */
final class Part {
    /** The rows of so many spikes are looked at before they are delivered: to wait for all of them takes no longer than for one. */
    private static final int TOGETHER = 8;

    private final int cells;
    private final int[] cellBase;
    private final int slots;
    private final Stretch[] stretches;
    private final Inbox inbox;
    private final SpikeRing ring;
    private final List<Pending> pending;
    private final Learning[] learning;
    private final List<ConstantRows> constant = new ArrayList<>();
    private final List<VariedRows> varied = new ArrayList<>();
    private final List<Regenerated> regenerated = new ArrayList<>();
    private List<SpikeLog> logs = List.of();
    private @Nullable Potentials potentials;
    private long heard;
    private long learnt;
    private long spikes;
    private long events;
    private int touched;

    /**
     * @param cellBase for each population the first cell of its stretch
     * @param cells for one step
     * @param slots steps for which the inbox has room
     * @param learning the synapses that learn
     */
    Part(
            int[] cellBase,
            int cells,
            int slots,
            List<Stretch> stretches,
            Inbox inbox,
            SpikeRing ring,
            List<Learning> learning) {
        this(cellBase, cells, slots, stretches, inbox, ring, new ArrayList<>(), learning);
    }

    private Part(
            int[] cellBase,
            int cells,
            int slots,
            List<Stretch> stretches,
            Inbox inbox,
            SpikeRing ring,
            List<Pending> pending,
            List<Learning> learning) {
        this.cellBase = cellBase;
        this.cells = cells;
        this.slots = slots;
        this.stretches = stretches.toArray(Stretch[]::new);
        this.inbox = inbox;
        this.ring = ring;
        this.pending = pending;
        this.learning = learning.toArray(Learning[]::new);
    }

    /** A copy that goes on by itself, once it has been joined to synapses. */
    Part copy() {
        var copy = new Part(
                cellBase,
                cells,
                slots,
                Arrays.stream(stretches).map(Stretch::copy).toList(),
                inbox.copy(),
                ring.copy(),
                new ArrayList<>(pending.stream().map(Pending::copy).toList()),
                Arrays.stream(learning).map(Learning::copy).toList());
        copy.heard = heard;
        copy.learnt = learnt;
        copy.spikes = spikes;
        copy.events = events;
        return copy;
    }

    /**
     * The synapses through which it hears the others; the same ones each time.
     *
     * @param all where gap junctions find the potentials of others
     */
    void join(Synapses.Share share, @Nullable Potentials all) {
        potentials = all;
        for (var s : stretches) s.neurons().ifPresent(n -> n.join(all));
        regenerated.addAll(share.regenerated());
        for (var r : share.rows()) {
            if (r instanceof ConstantRows c) constant.add(c);
            if (r instanceof VariedRows v) varied.add(v);
        }
        while (pending.size() < varied.size()) pending.add(new Pending());
    }

    /** Forgets what is large and belongs to others: the synapses, and what was recorded. */
    void leave() {
        logs = List.of();
        constant.clear();
        varied.clear();
        regenerated.clear();
    }

    /** Where the spikes of each population go that are to be kept; from now on. */
    void log(List<SpikeLog> other) {
        logs = List.copyOf(other);
    }

    SpikeLog log(int population) {
        return logs.get(population);
    }

    Stretch stretch(int population) {
        return stretches[population];
    }

    long spikes() {
        return spikes;
    }

    long events() {
        return events;
    }

    long bytes() {
        return Arrays.stream(stretches).mapToLong(Stretch::bytes).sum()
                + (inbox.compact() ? 4L : 8L) * cells * slots
                + ring.bytes()
                + Arrays.stream(learning).mapToLong(Learning::bytes).sum();
    }

    /**
     * Takes up the spikes that it has not heard yet. What of them, or of earlier ones, arrives before the next whole multiple of {@code slots}
     * is delivered. To be called at each such multiple, and whenever there may be new spikes.
     *
     * @param step the next one
     * @param over the steps before this one are over for all
     */
    void hear(long step, long over, Part[] all) {
        long blockStart = step - step % slots;
        for (int k = 0; k < varied.size(); k++) {
            var rows = varied.get(k);
            var waiting = pending.get(k);
            int known = step == blockStart ? 0 : waiting.count();
            for (long s = heard; s < over; s++)
                for (var part : all) {
                    var fired = part.ring;
                    waiting.add(
                            rows,
                            fired.neurons(s),
                            fired.begin(s, rows.source()),
                            fired.begin(s, rows.source() + 1),
                            s);
                }
            events += waiting.deliver(rows, known, blockStart, blockStart + slots, inbox);
        }
        for (int k = 0; k < regenerated.size(); k++) {
            var synapses = regenerated.get(k);
            for (long s = heard; s < over; s++)
                for (var part : all) {
                    var fired = part.ring;
                    events += synapses.deliver(
                            fired.neurons(s),
                            fired.begin(s, synapses.source()),
                            fired.begin(s, synapses.source() + 1),
                            s,
                            inbox,
                            slots,
                            cells);
                }
        }
        heard = over;
        learn(over, all);
    }

    /** Lets the synapses that learn hear of the spikes that they have not heard yet. */
    void learn(long over, Part[] all) {
        for (var synapses : learning) {
            int source = synapses.setting().source();
            for (long s = learnt; s < over; s++)
                for (var part : all)
                    events += synapses.hear(
                            part.ring.neurons(s), part.ring.begin(s, source), part.ring.begin(s, source + 1), s, inbox);
            var rewards = synapses.rewards();
            for (int k = 0; k < rewards.size(); k++) {
                var reward = rewards.get(k);
                for (long s = learnt; s < over && reward.source() >= 0; s++)
                    for (var part : all)
                        reward.hear(part.ring.begin(s, reward.source() + 1) - part.ring.begin(s, reward.source()), s);
            }
            synapses.heard(over);
        }
        learnt = over;
    }

    /** Brings the weights to where they are at the beginning of a step, before which the steps are over for all. */
    void settle(long step, Part[] all) {
        learn(step, all);
        for (var synapses : learning) synapses.settle(step, inbox);
    }

    /** Carries out the slow rules that are due at the beginning of a step, before which the steps are over for all. */
    void tend(long step) {
        for (var synapses : learning) synapses.tend(step, inbox);
    }

    List<Learning> learning() {
        return List.of(learning);
    }

    /** Shows its potentials at the beginning of a step to those that gap junctions join to it. */
    void publish(long step) {
        var all = potentials;
        if (all == null) return;
        for (int p = 0; p < stretches.length; p++) {
            var values = all.at(step, p);
            stretches[p].neurons().ifPresent(n -> n.publish(values));
        }
    }

    /** One step of all that it has. */
    void step(long step, Part[] all) {
        int at = (int) (step % slots) * cells;
        for (int k = 0; k < constant.size(); k++) {
            var rows = constant.get(k);
            long fired = step - rows.delay();
            if (fired < 0) continue;
            for (var part : all)
                deliver(
                        rows,
                        part.ring.neurons(fired),
                        part.ring.begin(fired, rows.source()),
                        part.ring.begin(fired, rows.source() + 1),
                        at);
        }
        for (var synapses : learning) {
            var asked = synapses.potentials();
            if (asked.length > 0)
                stretches[synapses.setting().target()].neurons().ifPresent(n -> n.potentials(asked, 0));
            synapses.pass(step);
            events += synapses.arrive(step, inbox);
        }
        for (int p = 0; p < stretches.length; p++) {
            var stretch = stretches[p];
            int count = stretch.size() == 0 ? 0 : stretch.step(step, inbox, at + cellBase[p]);
            fire(step, p, stretch, count);
        }
        publish(step + 1);
    }

    private void deliver(ConstantRows rows, int[] neurons, int from, int to, int at) {
        int look = 0;
        for (int k = from; k < to; k += TOGETHER) {
            int end = Math.min(to, k + TOGETHER);
            for (int j = k; j < end; j++) look += rows.touch(neurons[j]);
            for (int j = k; j < end; j++) events += rows.deliver(neurons[j], inbox, at);
        }
        touched += look;
    }

    /** Of no meaning: it keeps the looking at rows from being optimised away. */
    int touched() {
        return touched;
    }

    private void fire(long step, int population, Stretch stretch, int count) {
        int from = ring.begin(step, population);
        ring.end(step, population, from + count);
        spikes += count;
        if (count == 0) return;
        var neurons = ring.room(step, population, count);
        var fired = stretch.fired();
        for (int k = 0; k < count; k++) neurons[from + k] = stretch.first() + fired[k];
        for (var synapses : learning)
            if (synapses.setting().target() == population) synapses.fire(step, fired, count, inbox);
        var log = logs.get(population);
        for (int k = 0; k < count && log.wants(neurons[from + k]); k++) log.add(step, neurons[from + k]);
    }
}
