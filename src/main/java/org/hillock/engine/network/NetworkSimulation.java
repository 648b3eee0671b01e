package org.hillock.engine.network;

import java.lang.ref.SoftReference;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hillock.engine.Grid;
import org.hillock.engine.Progress;
import org.hillock.engine.Team;
import org.hillock.engine.Trial;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.synapse.PlasticSynapses;
import org.hillock.engine.synapse.Synapses;
import org.hillock.engine.wiring.Connector;
import org.hillock.network.Network;
import org.hillock.network.Projection;
import org.hillock.record.NetworkRecording;
import org.hillock.record.NetworkRecording.Cost;
import org.hillock.record.Provenance;
import org.hillock.record.TimeAxis;
import org.hillock.record.WeightHistory;

/**
 * A network on its way through time. What it does follows from its description and seed, bit for bit, on any number of threads and whatever is
 * recorded.
 *
 * <p>The steps of an interval as long as the shortest delay are taken by each part for itself, since no spike fired in it can be felt in it;
 * then all parts wait for one another.
 */
public final class NetworkSimulation {
    /** Steps for which synapses of different delays are delivered at a time. */
    static final int BLOCK = 8;
    /** So long an interval may be at most, so that an interrupt is seen. */
    static final int LONGEST_INTERVAL = 64;

    private final Network network;
    private final String description;
    private final Layout layout;
    private final Scheme scheme;
    private final Part[] parts;
    private final int threads;
    private SoftReference<Synapses> wiring;
    private long step;
    private double buildSeconds;
    /** A run that ends with an error leaves parts at different steps. */
    private boolean failed;

    private NetworkSimulation(
            Network network, String description, Layout layout, Scheme scheme, Part[] parts, int threads) {
        this.network = network;
        this.description = description;
        this.layout = layout;
        this.scheme = scheme;
        this.parts = parts;
        this.threads = threads;
        this.wiring = new SoftReference<>(null);
    }

    /**
     * A network at t = 0.
     *
     * @param description the line that rebuilds it, for provenance
     * @throws IllegalArgumentException if parameters do not go together, or the network would not fit into memory
     */
    public static NetworkSimulation of(Network network, String description) {
        return of(network, description, threads());
    }

    /** On so many threads at most. */
    public static NetworkSimulation of(Network network, String description, int threads) {
        return of(network, description, threads, 0);
    }

    /**
     * @param parts into which the network is divided; 0 for as many as serve best
     * @throws CancellationException after an interrupt of the thread
     */
    static NetworkSimulation of(Network network, String description, int threads, int parts) {
        try {
            return built(network, description, threads, parts);
        } catch (CancellationException e) {
            Thread.interrupted();
            throw new CancellationException("Interrupted while the network was being built, so nothing of it has run.");
        }
    }

    private static NetworkSimulation built(Network network, String description, int threads, int parts) {
        long begin = System.nanoTime();
        network.check();
        Estimate.checkNeurons(network);
        var scheme = new Scheme(new Layout(network, 1));
        int worth = parts > 0 ? threads : Division.threads(network, interval(scheme), threads);
        var layout = new Layout(network, parts > 0 ? parts : Division.parts(network, scheme, worth));
        Division.check(layout, scheme);
        Estimate.of(layout, scheme).check(network);
        Division.checkSynapses(layout, scheme);
        CompactRoom.check(layout, scheme);
        int slots = Math.toIntExact(Compilation.slots(network, scheme));
        var learning = PlasticSynapses.draw(layout, scheme, slots, new Team(worth));
        var made = Compilation.parts(layout, scheme, learning);
        var simulation = new NetworkSimulation(network, description, layout, scheme, made, worth);
        simulation.wire();
        simulation.buildSeconds = (System.nanoTime() - begin) * 1e-9;
        return simulation;
    }

    /** What is simulated. */
    public Network network() {
        return network;
    }

    /** How many a run takes unless it is told. */
    static int threads() {
        // The runs of a sweep are side by side already.
        if (Trial.seed().isPresent()) return 1;
        return Integer.getInteger("hillock.threads", Runtime.getRuntime().availableProcessors());
    }

    /** The synapses, drawn again if memory has been short since they were last needed. */
    private Synapses wire() {
        var known = wiring.get();
        if (known != null) return known;
        var drawn = new Synapses(layout, scheme, new Team(threads));
        wiring = new SoftReference<>(drawn);
        return drawn;
    }

    /**
     * The same network at the same time, to go on by itself.
     *
     * @throws IllegalStateException if a run ended with an error
     */
    public NetworkSimulation copy() {
        checkWhole();
        var copies = new Part[parts.length];
        for (int k = 0; k < parts.length; k++) copies[k] = parts[k].copy();
        var copy = new NetworkSimulation(network, description, layout, scheme, copies, threads);
        copy.wiring = wiring;
        copy.step = step;
        return copy;
    }

    /**
     * Goes on for so many ms. An interrupt of the thread ends it early with what there is; the recording then says it is not complete. Within
     * a {@link Trial} it throws, since half a run would be taken for a whole one.
     *
     * @throws IllegalStateException if an earlier run ended with an error
     */
    public NetworkRecording run(double ms) {
        return run(ms, Progress.NONE);
    }

    /** Goes on for so many ms, and says how far it has come. */
    public NetworkRecording run(double ms, Progress progress) {
        return run(ms, progress, new Pace());
    }

    NetworkRecording run(double ms, Progress progress, Pace pace) {
        checkWhole();
        var wires = wire();
        var potentials = GapJunctions.in(layout) ? new Potentials(layout) : null;
        for (int k = 0; k < parts.length; k++) parts[k].join(wires.of(k), potentials);
        try {
            return run(Grid.covering(ms, network.step()), wires, progress, pace);
        } finally {
            for (var part : parts) part.leave();
        }
    }

    private void checkWhole() {
        if (failed)
            throw new IllegalStateException(
                    "A run of this network ended with an error, and nothing can go on from there."
                            + " Write run(..) of the network, which begins at t = 0.");
    }

    private NetworkRecording run(Grid grid, Synapses wires, Progress progress, Pace pace) {
        long begin = System.nanoTime();
        long start = step;
        var probes = new Probes(network, layout, parts, start, start + grid.steps());
        long spikesBefore = spikes();
        long eventsBefore = events();
        var team = new Team(Math.min(threads, parts.length));
        var loop = new Loop(
                parts,
                probes,
                interval(scheme),
                layout.neurons(),
                Meetings.of(network),
                start,
                start + grid.steps(),
                team.threads(),
                progress,
                pace);
        failed = true;
        step = loop.run(team);
        double end = grid.time(step);
        boolean complete = step == start + grid.steps();
        if (!complete) Trial.refuseParts();
        checkWeights(end);
        checkPotentials(end);
        failed = false;
        var cost = new Cost(
                layout.neurons(),
                wires.synapses() + plastic() + Math.round(unstored()),
                spikes() - spikesBefore,
                events() - eventsBefore,
                bytes(wires),
                buildSeconds,
                (System.nanoTime() - begin) * 1e-9,
                threads);
        buildSeconds = 0;
        return new NetworkRecording(
                probes.rasters(step),
                probes.traces(step),
                probes.weights(step),
                grid.time(start),
                end,
                complete,
                cost,
                Provenance.of(description, end, grid.dt(), network.seed()));
    }

    /**
     * The place of a projection among those that learn.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    public int learning(Projection projection) {
        int found = network.projections().stream()
                .filter(p -> p.plasticity().isPresent())
                .toList()
                .indexOf(projection);
        if (found >= 0) return found;
        throw new IllegalArgumentException(
                "The projection from \"" + projection.source().name() + "\" to \""
                        + projection.target().name() + "\" has no weights that change in this network."
                        + " Give network(..) the one that ends with .plastic(..).");
    }

    /** The weights of a projection that learns, as they are now. */
    public WeightHistory weights(Projection projection) {
        settle();
        var watch = new WeightWatch(learning(projection), projection, layout, parts);
        for (int p = 0; p < parts.length; p++) watch.end(parts[p], p);
        return watch.history(step, network.step());
    }

    /** Lets all synapses see what a run has left them to see until somebody asks. */
    private synchronized void settle() {
        eachPart(part -> part.settle(step, parts));
        checkWeights(TimeAxis.multiple(step, network.step()));
    }

    /** To be done before the potentials, which are lost with the weights. */
    private void checkWeights(double end) {
        eachPart(part -> {
            for (var synapses : part.learning())
                if (!synapses.weights().finite())
                    throw new IllegalArgumentException("A weight from \""
                            + layout.population(synapses.setting().source()).name() + "\" to \""
                            + layout.population(synapses.setting().target()).name()
                            + "\" is no longer a finite number before t = " + end + " ms. Write bounds(0, 1) after the"
                            + " rule if it grows without end, or changes that are finite numbers.");
        });
    }

    private void eachPart(Consumer<Part> work) {
        int many = Math.min(threads, parts.length);
        new Team(many)
                .run(
                        k -> {
                            for (int p = k; p < parts.length; p += many) work.accept(parts[p]);
                        },
                        () -> {});
    }

    private void checkPotentials(double end) {
        for (var part : parts)
            for (int p = 0; p < layout.populations(); p++) {
                int lost = part.stretch(p).neurons().map(NeuronStretch::lost).orElse(-1);
                if (lost >= 0)
                    throw new IllegalArgumentException("The potential of neuron " + lost + " of \""
                            + layout.population(p).name() + "\" is no longer a finite number before t = " + end
                            + " ms. Write a smaller dt(..) than " + network.step()
                            + " ms, weaker synapses, or method(EXPONENTIAL_EULER), which is stable at a coarse step.");
            }
    }

    /** The mean number of synapses that are nowhere counted: gap junctions, and those that are drawn again at each spike. */
    private double unstored() {
        boolean stored = network.storage() == Network.Storage.STORED;
        return Stream.concat(
                        scheme.gaps().stream().map(Scheme.Gap::connector),
                        stored ? Stream.empty() : scheme.entries().stream().map(Scheme.Entry::connector))
                .mapToDouble(Connector::expected)
                .sum();
    }

    private long plastic() {
        long sum = 0;
        for (var part : parts)
            for (var synapses : part.learning())
                sum += synapses.setting().wires().synapses();
        return sum;
    }

    private static int interval(Scheme scheme) {
        int shortest = scheme.shortestDelay();
        return shortest == 0 ? LONGEST_INTERVAL : Math.min(shortest, LONGEST_INTERVAL);
    }

    private long bytes(Synapses wires) {
        long bytes = wires.bytes();
        for (var part : parts) bytes += part.bytes();
        return bytes;
    }

    private long spikes() {
        long sum = 0;
        for (var part : parts) sum += part.spikes();
        return sum;
    }

    private long events() {
        long sum = 0;
        for (var part : parts) sum += part.events();
        return sum;
    }
}
