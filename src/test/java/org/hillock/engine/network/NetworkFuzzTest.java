package org.hillock.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import org.hillock.Fuzz;
import org.hillock.model.Cell;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.OrnsteinUhlenbeck;
import org.hillock.model.Recordable;
import org.hillock.model.SpikeSource;
import org.hillock.model.Stimulus;
import org.hillock.model.TimeCourse;
import org.hillock.model.Variable;
import org.hillock.model.WhiteNoise;
import org.hillock.model.neuron.IzhikevichModel;
import org.hillock.network.Distribution;
import org.hillock.network.Drive;
import org.hillock.network.Injection;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Plasticity;
import org.hillock.network.Population;
import org.hillock.network.Positions;
import org.hillock.network.Probe;
import org.hillock.network.Projection;
import org.hillock.network.Receptor;
import org.hillock.network.Reward;
import org.hillock.network.Rule;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.Clopath;
import org.hillock.plasticity.InhibitoryStdp;
import org.hillock.plasticity.Normalization;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.Pairing;
import org.hillock.plasticity.RewardStdp;
import org.hillock.plasticity.ShortTerm;
import org.hillock.plasticity.SlowRule;
import org.hillock.plasticity.SynapseRule;
import org.hillock.plasticity.WeightDependence;
import org.junit.jupiter.api.Test;

/** Whatever is described runs, or is refused with an error that says what is wrong. */
class NetworkFuzzTest extends Fuzz {
    private static final int NETWORKS = 10_000;

    @Test
    void ten_thousand_networks_run_or_are_refused_clearly() throws Exception {
        int ran = 0;
        int spiked = 0;
        var refusals = new java.util.TreeMap<String, Integer>();
        var worker = Executors.newSingleThreadExecutor(Fuzz::daemon);
        for (int k = 0; k < NETWORKS; k++) {
            calm = new int[] {8, 40, 200, 100_000}[k % 4];
            var network = network();
            int threads = 1 + random.nextInt(2);
            int parts = random.nextInt(4);
            double ms = 2 + random.nextInt(4);
            var outcome = outcome(
                    worker,
                    () -> NetworkSimulation.of(network, "", threads, parts).run(ms),
                    "network " + k + ": " + network);
            if (outcome instanceof String message) {
                assertThat(message).as("network " + k).matches("(?s).*[A-Za-z\"].{15,}[.?]");
                refusals.merge(message.replaceAll("-?[0-9.E]+|\"[^\"]*\"|NaN|Infinity", "#"), 1, Integer::sum);
            } else {
                ran++;
                if (((org.hillock.record.NetworkRecording) outcome).cost().spikes() > 0) spiked++;
            }
        }
        worker.shutdown();
        assertThat(ran).isGreaterThan(NETWORKS / 3);
        assertThat(spiked).isGreaterThan(NETWORKS / 10);
        assertThat(refusals).hasSizeGreaterThan(20);
    }

    private Network network() {
        var populations = new ArrayList<Population>();
        int size = 1 + random.nextInt(3);
        for (int p = 0; p < size; p++) populations.add(population(one(3 * calm) ? "p0" : "p" + p, p > 0));
        var projections = new ArrayList<Projection>();
        for (int k = random.nextInt(4); k > 0; k--) projections.add(projection(populations));
        var probes = new ArrayList<Probe>();
        for (int k = random.nextInt(3); k > 0; k--) probes.add(probe(populations));
        return new Network(
                populations,
                projections,
                one(3) ? OptionalDouble.of(steps()) : OptionalDouble.empty(),
                OptionalLong.of(random.nextLong()),
                probes,
                one(4) ? OptionalDouble.of(either(0.1, 0.2, 1, 5)) : OptionalDouble.empty(),
                one(4) ? OptionalDouble.of(either(0.1, 0.5, 1, 5)) : OptionalDouble.empty(),
                one(3) ? Network.Precision.COMPACT : Network.Precision.DOUBLE,
                one(4) ? Network.Storage.REGENERATED : Network.Storage.STORED);
    }

    /** A very small one is no mistake, but would take for ever. */
    private double steps() {
        double dt = either(0.1, 0.2, 0.5, 1);
        return dt > 0 && dt < 0.01 ? 0.1 : dt;
    }

    private Population population(String name, boolean sources) {
        int size = one(calm) ? count(0) : 1 + random.nextInt(30);
        if (sources && one(4)) return placed(Population.of(name, size, new Members.Poisson(rate())));
        if (sources && one(5)) {
            var trains = new ArrayList<double[]>();
            for (int k = 0; k < size && k < 30; k++)
                trains.add(random.doubles(random.nextInt(3), 0, 5)
                        .map(t -> one(calm) ? number(0, 1) : t)
                        .sorted()
                        .toArray());
            return placed(Population.of(name, size, new Members.Trains(trains)));
        }
        var cell = cell();
        var population = Population.of(name, size, new Members.Neurons(cell));
        boolean equations = cell instanceof org.hillock.model.Equations;
        if (one(8)) {
            var names = equations ? List.of("a") : List.of("rm", "threshold", "refractory");
            var parameter = one(calm) ? "nothing" : names.get(random.nextInt(names.size()));
            population = population.withParameter(parameter, distribution(size, 0.5, 20));
        }
        if (one(3))
            population = population.withStart(one(calm) ? "x" : equations ? "v" : "V", distribution(size, -70, 10));
        for (int k = random.nextInt(3); k > 0; k--)
            population = population.withDrive(
                    new Drive(one(calm) ? count(9) : 1 + random.nextInt(500), rate(), receptor(), number(0, 1)));
        for (int k = 1 + random.nextInt(2); k > 0; k--) {
            int from = one(calm) ? count(3) : 0;
            population = population.withInjection(
                    new Injection(stimulus(), from, one(calm) ? count(40) : size, distribution(size, 0.5, 2)));
        }
        return placed(population);
    }

    private Population placed(Population population) {
        if (one(3)) return population;
        int size = population.size();
        return population.withPositions(
                new Positions(distribution(size, 0, 10), distribution(size, 0, 10), one(3) ? number(1, 10) : 0));
    }

    private Cell cell() {
        if (one(5)) return IzhikevichModel.DEFAULT;
        if (one(8)) return Membrane.DEFAULT.withRm(number(1, 20));
        var membrane = Membrane.DEFAULT.withRm(either(10, 20)).withCm(either(1, 0.5));
        return IntegrateAndFire.DEFAULT
                .with(membrane)
                .withThreshold(either(5, 15))
                .withRefractory(either(1, 2));
    }

    private SpikeSource.Poisson.Rate rate() {
        if (one(3)) {
            double highest = number(100, 200);
            double hertz = number(0, 100);
            return new SpikeSource.Poisson.Varying(t -> hertz, highest);
        }
        return new SpikeSource.Poisson.Constant(number(0, 300));
    }

    /** Stimuli are checked where they are typed, so these are not wild. */
    private Stimulus stimulus() {
        double nA = 5 * random.nextDouble();
        return switch (random.nextInt(5)) {
            case 0 -> new WhiteNoise(nA, random.nextDouble());
            case 1 -> new OrnsteinUhlenbeck(nA, random.nextDouble(), 1 + random.nextDouble());
            case 2 -> new Stimulus.Sine(nA, 100 * random.nextDouble(), random.nextDouble());
            case 3 -> new Stimulus.Window(new Stimulus.Constant(nA), random.nextDouble(), 1 + random.nextDouble());
            default -> new Stimulus.Constant(nA);
        };
    }

    private Receptor receptor() {
        return switch (random.nextInt(one(6) ? 6 : 2)) {
            case 0 -> new Receptor.Delta(one(calm) ? "nothing" : "");
            case 1 -> new Receptor.Current(new TimeCourse.Exponential(either(5)));
            case 2 -> new Receptor.Current(new TimeCourse.Alpha(either(2)));
            case 3 -> new Receptor.Conductance(new TimeCourse.DualExponential(either(1), either(5)), either(0));
            case 4 -> new Receptor.Nmda(new TimeCourse.DualExponential(2, 100), 0, either(1));
            default -> new Receptor.Gap();
        };
    }

    private Distribution distribution(int size, double from, double to) {
        double a = number(from, to);
        double b = number(from, to);
        switch (random.nextInt(9)) {
            case 0:
                return new Distribution.Uniform(Math.min(a, b), Math.max(a, b));
            case 1:
                return new Distribution.Normal(a, number(0, 0.1));
            case 2:
                return new Distribution.LogNormal(a, number(0, 1));
            case 3:
                return new Distribution.Truncated(new Distribution.Normal(a, number(0, 2)), from, to);
            case 4:
                int values = one(calm) ? Math.min(50, Math.max(0, count(40))) : Math.max(0, Math.min(size, 100));
                return new Distribution.Listed(
                        random.doubles(values).map(u -> number(from, to)).toArray());
            case 5:
                return new Distribution.OfIndex(k -> a);
            case 6:
                if (one(4)) return new Distribution.OfPair((i, j) -> i == 3 ? b : a);
                return new Distribution.Constant(a);
            case 7:
                if (one(4)) return new Distribution.OfDistance(d -> a + d);
                return new Distribution.Constant(a);
            default:
                return new Distribution.Constant(a);
        }
    }

    private Projection projection(List<Population> populations) {
        var source = populations.get(random.nextInt(populations.size()));
        var target = populations.get(random.nextInt(populations.size()));
        while (!(target.members() instanceof Members.Neurons) && !one(calm))
            target = populations.get(random.nextInt(populations.size()));
        if (one(2 * calm)) target = population("other", true);
        var rule = rule(source, target);
        int pairs = rule instanceof Rule.Pairs p ? p.size() : rule instanceof Rule.OneToOne ? source.size() : 0;
        var weight = distribution(pairs, 0, 0.5);
        while (ofNeurons(weight, pairs) && !one(calm)) weight = distribution(pairs, 0, 0.5);
        var delay = distribution(pairs, 0.1, 4);
        while (ofNeurons(delay, pairs) && !one(calm)) delay = distribution(pairs, 0.1, 4);
        if (one(3)) delay = Projection.ONE_STEP;
        return new Projection(source, target, rule, receptor(), weight, delay, plasticity(populations.get(0)));
    }

    private Optional<Plasticity> plasticity(Population rewarding) {
        if (!one(5)) return Optional.empty();
        if (one(4)) {
            Reward reward = one(2)
                    ? new Reward.From(number(0, 2), rewarding, number(0.1, 3))
                    : new Reward.At(number(-1, 1), List.of(0.0, 1.5, 1.5));
            var rule = RewardStdp.DEFAULT.withBounds(new Bounds(0, 1));
            return Optional.of(new Plasticity(rule, Plasticity.Delay.AXONAL, List.of(), List.of(reward)));
        }
        var bounds = one(3) ? Bounds.NONE : new Bounds(0, 0.5 + random.nextDouble());
        var dependence = one(2) ? WeightDependence.ADDITIVE : new WeightDependence(0, 0.3);
        var pairing = Pairing.values()[random.nextInt(Pairing.values().length)];
        SynapseRule rule =
                switch (random.nextInt(4)) {
                    case 0 -> new ShortTerm(0.3, 100, one(2) ? 0 : 50);
                    case 1 -> Clopath.DEFAULT.withBounds(bounds);
                    case 2 -> new InhibitoryStdp(0.01, 5, 20, bounds);
                    default ->
                        new PairStdp(
                                0.1,
                                0.12,
                                15,
                                30,
                                pairing,
                                bounds.closed() ? dependence : WeightDependence.ADDITIVE,
                                bounds);
                };
        List<SlowRule> slow = one(3) ? List.of(new Normalization(3, either(0.1, 1, 2))) : List.of();
        var delay = one(2) ? Plasticity.Delay.AXONAL : Plasticity.Delay.DENDRITIC;
        return Optional.of(new Plasticity(rule, delay, slow, List.of()));
    }

    /** Most networks would be refused if what does not suit synapses were as frequent as the rest. */
    private static boolean ofNeurons(Distribution d, int pairs) {
        return d instanceof Distribution.OfIndex || d instanceof Distribution.Listed && pairs == 0;
    }

    private Rule rule(Population source, Population target) {
        boolean autapses = random.nextBoolean();
        boolean multapses = !one(4);
        switch (random.nextInt(9)) {
            case 0:
                return new Rule.AllToAll(autapses);
            case 1:
                return new Rule.OneToOne();
            case 2:
                return new Rule.FixedInDegree(count(6), autapses, multapses);
            case 3:
                return new Rule.FixedOutDegree(count(6), autapses, multapses);
            case 4:
                return new Rule.FixedTotal(one(calm) ? random.nextLong() : count(60), autapses);
            case 5:
                double p = number(0, 1);
                return new Rule.ByDistance(d -> p, autapses);
            case 6:
                int pairs = random.nextInt(9);
                return new Rule.Pairs(indices(pairs, source), indices(pairs, target));
            default:
                return new Rule.Probability(number(0, 1), autapses);
        }
    }

    private int[] indices(int pairs, Population population) {
        return random.ints(pairs)
                .map(k -> one(2 * calm) ? count(3) : Math.floorMod(k, Math.max(1, population.size())))
                .toArray();
    }

    private Probe probe(List<Population> populations) {
        var population = populations.get(random.nextInt(populations.size()));
        boolean neurons = population.members() instanceof Members.Neurons;
        Recordable what = one(calm)
                ? new Recordable.Named("nothing")
                : neurons && one(2) ? Variable.V : one(calm) ? Recordable.Group.STATE : Recordable.Group.SPIKES;
        return new Probe(
                one(calm) ? "nobody" : population.name(),
                one(calm) ? count(5) : 0,
                one(calm) ? count(50) : population.size(),
                List.of(what));
    }
}
