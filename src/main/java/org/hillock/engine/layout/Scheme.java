package org.hillock.engine.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hillock.engine.wiring.Connector;
import org.hillock.engine.wiring.Connectors;
import org.hillock.model.Check;
import org.hillock.network.Drive;
import org.hillock.network.Network;
import org.hillock.network.Plasticity;
import org.hillock.network.Receptor;
import org.hillock.network.Reward;

/** How each projection's synapses will be stored: its connector, the group of rows it goes into, and the units of weights. */
public final class Scheme {
    /** So many bits of a code are below the strongest weight; one is for the sign, and one because that may be a power of two. */
    private static final int WIDE_BITS = 30;
    /** From a spike to the reward that it is, steps. */
    private static final int LONGEST_REWARD = 1_000_000;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Plastic> plastic = new ArrayList<>();
    private final Map<Group, Strength> groups = new LinkedHashMap<>();
    private final Quanta quanta;

    /**
     * One projection.
     *
     * @param strength of its weights, now and later
     * @param grain of the weights onto its receptor
     */
    public record Entry(
            int source,
            int target,
            Receptor receptor,
            Connector connector,
            Group group,
            Strength strength,
            double grain) {}

    /**
     * A projection whose synapses learn.
     *
     * @param number of the projection in the network
     */
    public record Plastic(int number, Entry entry, Plasticity plasticity, double dt) {
        /** From spikes that are rewards, steps. */
        IntStream rewardDelays() {
            return plasticity.rewards().stream()
                    .filter(Reward.From.class::isInstance)
                    .mapToInt(r -> steps((Reward.From) r));
        }

        /** From a spike to the reward that it is, in steps, at least one. */
        public int steps(Reward.From reward) {
            Check.within("reward.delay", reward.delay(), 0, LONGEST_REWARD * dt, "ms");
            return (int) Math.max(1, Math.round(reward.delay() / dt));
        }

        /** True if the delay is behind the synapse, which sees a spike of its source at once. */
        public boolean dendritic() {
            return plasticity.delay() == Plasticity.Delay.DENDRITIC;
        }
    }

    /** A projection of gap junctions. */
    public record Gap(int source, int target, Connector connector) {}

    /** @throws IllegalArgumentException if a rule, a weight or a delay cannot be carried out */
    public Scheme(Layout layout) {
        var network = layout.network();
        boolean compact = network.precision() == Network.Precision.COMPACT;
        quanta = new Quanta(network.precision());
        for (int p = 0; p < layout.populations(); p++)
            for (Drive d : layout.population(p).drives()) quanta.note(p, d.receptor(), d.weight());
        var connectors = new ArrayList<Connector>();
        var strengths = new ArrayList<Strength>();
        for (int k = 0; k < network.projections().size(); k++) {
            var projection = network.projections().get(k);
            var connector = Connectors.of(network, k, network.step(), compact);
            var strength = Strength.of(projection, connector, compact);
            connectors.add(connector);
            strengths.add(strength);
            quanta.note(layout.index(projection.target()), projection.receptor(), strength.largest());
        }
        for (int k = 0; k < connectors.size(); k++) {
            var projection = network.projections().get(k);
            int source = layout.index(projection.source());
            int target = layout.index(projection.target());
            var connector = connectors.get(k);
            if (projection.receptor() instanceof Receptor.Gap) {
                gaps.add(new Gap(source, target, connector));
                continue;
            }
            var strength = strengths.get(k);
            double grain = quanta.of(target, projection.receptor());
            if (projection.plasticity().isPresent()) {
                var entry = new Entry(
                        source,
                        target,
                        projection.receptor(),
                        connector,
                        new Group.Plastic(source, k),
                        strengths.get(k),
                        grain);
                plastic.add(new Plastic(k, entry, projection.plasticity().get(), network.step()));
                continue;
            }
            Group group;
            if (!Double.isNaN(connector.weight()) && connector.delay() > 0)
                group = new Group.Constant(
                        source, quanta.cell(target, projection.receptor(), connector.weight()), connector.delay());
            else if (compact) group = new Group.Varied(source, grain, magnitude(strength, grain));
            else group = new Group.Varied(source, unit(strength, grain), 0);
            groups.merge(group, strength, Strength::and);
            entries.add(new Entry(source, target, projection.receptor(), connector, group, strength, grain));
        }
    }

    /** Up to a factor of 16, which leaves the weaker ones 64 levels: with fewer weights together rows are shorter, and slower. */
    private static int magnitude(Strength strength, double grain) {
        return Math.getExponent(strength.largest() / grain) >> 2;
    }

    private static double unit(Strength strength, double grain) {
        return strength.largest() == 0 ? grain : Math.max(grain, Quanta.above(strength.largest(), WIDE_BITS));
    }

    /** The projections of gap junctions, which are not among the entries. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** Those whose synapses learn, which are not among the entries. */
    public List<Plastic> plastic() {
        return plastic;
    }

    /** The grain of the weights onto each receptor. */
    public Quanta quanta() {
        return quanta;
    }

    /** The projections whose synapses stay as they are, in the order of the network. */
    public List<Entry> entries() {
        return entries;
    }

    /** All groups, with the weights that occur in each. */
    public Map<Group, Strength> groups() {
        return groups;
    }

    /** Those of one group. */
    public List<Entry> entries(Group group) {
        return entries.stream().filter(e -> e.group().equals(group)).toList();
    }

    /** Steps after which a neuron can first be felt: so long the parts need not know of one another. 0 if nothing is joined. */
    public int shortestDelay() {
        if (!gaps.isEmpty()) return 1;
        return IntStream.concat(
                        all().mapToInt(e -> e.connector().shortestDelay()),
                        plastic.stream().flatMapToInt(Plastic::rewardDelays))
                .min()
                .orElse(0);
    }

    /** The longest delay of rows with one delay. */
    public int longestConstantDelay() {
        return groups.keySet().stream()
                .mapToInt(g -> g instanceof Group.Constant c ? c.delay() : 0)
                .max()
                .orElse(0);
    }

    /** The longest delay of rows with several. */
    public int longestVariedDelay() {
        return entries.stream()
                .filter(e -> e.group() instanceof Group.Varied)
                .mapToInt(e -> e.connector().longestDelay())
                .max()
                .orElse(0);
    }

    /** Of all synapses, steps; 0 if there are none. */
    public int longestDelay() {
        return all().mapToInt(e -> e.connector().longestDelay()).max().orElse(0);
    }

    /** The longest delay after which spikes act that synapses have seen before. */
    public int longestDendriticDelay() {
        return plastic.stream()
                .filter(Plastic::dendritic)
                .mapToInt(p -> p.entry().connector().longestDelay())
                .max()
                .orElse(0);
    }

    /** The mean number of synapses in all. */
    public double expected() {
        return expected(all().toList());
    }

    /** The mean number of synapses of some entries. */
    public static double expected(List<Entry> entries) {
        return entries.stream().mapToDouble(e -> e.connector().expected()).sum();
    }

    /** Those that learn as well. */
    public Stream<Entry> all() {
        return Stream.concat(entries.stream(), plastic.stream().map(Plastic::entry));
    }

    /** True if some rows have several weights or delays. */
    public boolean varied() {
        return groups.keySet().stream().anyMatch(g -> g instanceof Group.Varied);
    }
}
