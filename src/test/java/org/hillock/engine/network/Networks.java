package org.hillock.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Reset;
import org.hillock.model.SpikeSource;
import org.hillock.model.TimeCourse;
import org.hillock.network.Distribution;
import org.hillock.network.Drive;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;
import org.hillock.network.Probe;
import org.hillock.network.Projection;
import org.hillock.network.Receptor;
import org.hillock.network.Rule;
import org.hillock.record.NetworkRecording;
import org.hillock.record.SpikeRaster;

/** Small networks to test with. */
public final class Networks {
    public static final Receptor DELTA = new Receptor.Delta("");
    public static final Receptor EXPONENTIAL = new Receptor.Current(new TimeCourse.Exponential(5));

    private Networks() {}

    /** τ 20 ms, threshold 20 mV above rest at 0, reset to 10 mV. */
    public static IntegrateAndFire lif() {
        return new IntegrateAndFire(Membrane.DEFAULT.withRm(20).withCm(1), 20, new Reset.To(10), 2);
    }

    public static Population neurons(String name, int size) {
        return Population.of(name, size, new Members.Neurons(lif()));
    }

    public static Population driven(String name, int size) {
        return neurons(name, size)
                .withDrive(new Drive(1000, new SpikeSource.Poisson.Constant(20), DELTA, 0.1))
                .withStart("V", new Distribution.Uniform(0, 20));
    }

    public static Distribution constant(double value) {
        return new Distribution.Constant(value);
    }

    public static Projection join(
            Population source, Population target, Rule rule, Receptor receptor, double weight, double delay) {
        return new Projection(source, target, rule, receptor, constant(weight), constant(delay));
    }

    public static Network network(List<Population> populations, List<Projection> projections, long seed) {
        return new Network(
                populations,
                projections,
                OptionalDouble.empty(),
                OptionalLong.of(seed),
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Network.Precision.DOUBLE,
                Network.Storage.STORED);
    }

    public static Network with(Network n, Network.Precision precision, Network.Storage storage) {
        return n.withPrecision(precision).withStorage(storage);
    }

    public static Network with(Network n, List<Probe> probes) {
        for (var probe : probes) n = n.withProbe(probe);
        return n;
    }

    /** Two balanced populations with a rule, receptors, weights and delays drawn at random. */
    public static Network random(long seed, boolean fromSources) {
        var random = new Random(seed);
        var exc = driven("exc", 60 + random.nextInt(60));
        var inh = driven("inh", 20 + random.nextInt(20));
        var populations = List.of(exc, inh);
        var projections = new ArrayList<Projection>();
        for (var source : populations)
            for (var target : populations) {
                boolean excites = source == exc;
                boolean delta = random.nextBoolean();
                double scale = (delta ? 0.5 : 0.05) * (excites ? 1 : -4);
                Distribution weight = random.nextBoolean()
                        ? constant(scale)
                        : excites
                                ? new Distribution.Uniform(0.5 * scale, 1.5 * scale)
                                : new Distribution.Uniform(1.5 * scale, 0.5 * scale);
                Distribution delay = random.nextBoolean()
                        ? constant(0.1 * (1 + random.nextInt(40)))
                        : new Distribution.Uniform(0.1, 0.1 + 3 * random.nextDouble());
                Rule rule =
                        switch (random.nextInt(fromSources ? 4 : 5)) {
                            case 0 -> new Rule.Probability(0.2, true);
                            case 1 -> new Rule.FixedOutDegree(10, true, true);
                            case 2 -> new Rule.FixedTotal(700, true);
                            case 3 -> new Rule.AllToAll(false);
                            default -> new Rule.FixedInDegree(12, true, true);
                        };
                projections.add(new Projection(source, target, rule, delta ? DELTA : EXPONENTIAL, weight, delay));
            }
        return network(populations, projections, seed);
    }

    public static NetworkRecording run(Network network, double ms, int threads, int parts) {
        return NetworkSimulation.of(network, "", threads, parts).run(ms);
    }

    public static NetworkRecording run(Network network, double ms) {
        return run(network, ms, 1, 1);
    }

    /** All spikes as text, to be compared. */
    public static String spikes(NetworkRecording recording) {
        var text = new StringBuilder();
        for (var raster : recording.rasters()) text.append(spikes(raster)).append('\n');
        return text.toString();
    }

    public static String spikes(SpikeRaster raster) {
        var text = new StringBuilder(raster.population());
        for (int k = 0; k < raster.count(); k++)
            text.append(' ').append(raster.at(k)).append(':').append(raster.neuron(k));
        return text.toString();
    }
}
