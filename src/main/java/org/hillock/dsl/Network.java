package org.hillock.dsl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hillock.engine.Trial;
import org.hillock.engine.network.Connections;
import org.hillock.engine.network.NetworkSimulation;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.model.Recordable;
import org.hillock.model.Time;
import org.hillock.network.Network.Precision;
import org.hillock.network.Network.Storage;
import org.hillock.network.Probe;
import org.hillock.plot.Charts;
import org.hillock.plot.ConnectionCharts;
import org.hillock.plot.Figure;
import org.hillock.record.ConnectionMatrix;
import org.hillock.record.Degrees;
import org.hillock.record.Histogram;

/** Populations and what joins them: everything but the duration. {@link #run} can be called again and gives the same answer. */
public class Network implements Described {
    /** Cells of a matrix along each side. */
    private static final int MOST_CELLS = 200;
    /** Some minutes. */
    private static final double MOST_DRAWN = 1e10;

    private final org.hillock.network.Network network;
    private final List<Part> parts;
    private final Map<String, Group<?>> groups;
    private final Words built;
    private final Words said;

    /**
     * @param built the line from the populations and projections, which are variables in it
     * @param said the line as it was typed; another one if a ready-made word stands in it
     */
    private Network(
            org.hillock.network.Network network,
            List<Part> parts,
            Map<String, Group<?>> groups,
            Words built,
            Words said) {
        this.network = network;
        this.parts = parts;
        this.groups = groups;
        this.built = built;
        this.said = said;
    }

    Network(Network other) {
        this(other.network, other.parts, other.groups, other.built, other.said);
    }

    static Network of(List<Part> parts) {
        if (parts.isEmpty())
            throw new IllegalArgumentException("network needs at least 1 population or projection, but has 0.");
        var groups = new LinkedHashMap<String, Group<?>>();
        for (var part : parts) groups(part).forEach(g -> include(g, groups));
        var projections = new ArrayList<org.hillock.network.Projection>();
        for (var part : parts) if (part instanceof Projection p) projections.addAll(p.projections());
        var network = org.hillock.network.Network.of(
                groups.values().stream().map(Group::population).toList(), projections);
        network.check();
        var variables = VariableNames.of(groups.values().stream().toList());
        var line = parts.stream()
                .map(part -> part instanceof Projection p
                        ? p.line(g -> variables.get(g.name()))
                        : variables.get(((Group<?>) part).name()))
                .collect(Collectors.joining(",\n        ", "network(", ")"));
        return new Network(network, List.copyOf(parts), groups, new Words(line), new Words(line));
    }

    private static Stream<Group<?>> groups(Part part) {
        if (part instanceof Projection p)
            return Stream.of(Stream.of(p.source()), p.targets().stream(), p.rewarding())
                    .flatMap(s -> s);
        return Stream.of((Group<?>) part);
    }

    private static void include(Group<?> group, Map<String, Group<?>> groups) {
        var known = groups.putIfAbsent(group.name(), group);
        if (known != null && !known.equals(group))
            throw new IllegalArgumentException("network needs different names, but has two populations \""
                    + group.name() + "\" that differ. Give one another name; or, if a verb changed it, say"
                    + " that verb before to(..), so that all projections have the changed one.");
    }

    /** The same under the word that made it: what it prints is that word, not its parts. */
    Network readyMade(String word) {
        return new Network(network, parts, groups, built, new Words(word));
    }

    /**
     * The same with more populations and projections: {@code column.and(pulse.to(column.population("L4E")).probability(0.1)
     * .synapse(current(0.1)))}.
     */
    public Network and(Part... more) {
        if (more.length == 0)
            throw new IllegalArgumentException("and needs at least 1 population or projection, but has 0.");
        var argument = Stream.of(more).map(Part::toString).collect(Collectors.joining(", "));
        return of(Stream.concat(parts.stream(), Stream.of(more)).toList(), w -> w.verb("and", argument));
    }

    /** The same without these populations and all synapses from and to them: {@code column.without("L6E", "L6I")}. */
    public Network without(String... populations) {
        if (populations.length == 0) throw new IllegalArgumentException("without needs at least 1 name, but has 0.");
        for (var name : populations) {
            network.population(name);
            if (network.probes().stream().anyMatch(p -> p.population().equals(name)))
                throw new IllegalArgumentException(
                        "without has \"" + name + "\", which is recorded. Write without(..) before record(..).");
        }
        var gone = Set.of(populations);
        var kept = groups.values().stream().filter(g -> !gone.contains(g.name()));
        var joining = projections().stream().flatMap(p -> p.without(gone).stream());
        var argument = Stream.of(populations).map(Words::quoted).collect(Collectors.joining(", "));
        return of(Stream.<Part>concat(kept, joining).toList(), w -> w.verb("without", argument));
    }

    /** Of other parts, with everything else as here; the verb is said of a ready-made network only. */
    private Network of(List<Part> others, UnaryOperator<Words> verb) {
        var other = of(others);
        var line = new Words(other.built.opening(), built.verbs());
        return new Network(
                network.with(other.network.populations(), other.network.projections()),
                other.parts,
                other.groups,
                line,
                isReadyMade() ? verb.apply(said) : line);
    }

    private boolean isReadyMade() {
        return !said.opening().equals(built.opening());
    }

    /**
     * What to keep of all neurons of a population: {@code record(exc, SPIKES)}. Once SPIKES are named somewhere, no others are kept. If the same
     * of a population is said again, the last word counts.
     */
    public Network record(Group<?> group, Recordable... what) {
        return record(group.name(), what);
    }

    /** What to keep of the first so many neurons: {@code record(exc, 10, V, I_SYN)}. */
    public Network record(Group<?> group, int neurons, Recordable... what) {
        return record(group.name(), neurons, what);
    }

    /** A variable of the equations to keep of the first so many neurons, by its name there: {@code record(exc, 10, "w")}. */
    @Detail
    public Network record(Group<?> group, int neurons, String variable) {
        return record(group, neurons, Networks.variable(variable));
    }

    /** What to keep of a population, by its name: {@code record("exc", SPIKES)}. */
    @Detail
    public Network record(String population, Recordable... what) {
        return probing(population, network.population(population).size(), "", what);
    }

    /** What to keep of the first so many neurons of a population, by its name. */
    @Detail
    public Network record(String population, int neurons, Recordable... what) {
        int size = network.population(population).size();
        return probing(population, Check.count("record.neurons", neurons, 1, size), ", " + neurons, what);
    }

    private Network probing(String population, int neurons, String first, Recordable... what) {
        Recorded.check(network, population, what);
        return with(
                network.withProbe(new Probe(population, 0, neurons, List.of(what))),
                w -> w.verb("record", Words.quoted(population) + first + ", " + Recorded.text(what)));
    }

    /** Keeps a sample of each recorded variable only every so many ms, a multiple of the step; spikes are all kept. */
    public Network recordEvery(double ms) {
        Check.positive("recordEvery", ms, "ms");
        return with(network.recordingEvery(ms), w -> Recorded.every(w, false, Check.text(ms)));
    }

    /**
     * Keeps all weights of {@code plastic(..)} projections every so many ms, a multiple of the step, and at the end:
     * {@code recordEvery(1000, WEIGHTS)}.
     */
    public Network recordEvery(double ms, Recordable what) {
        Check.positive("recordEvery", ms, "ms");
        Recorded.checkWeights(network, ms, what);
        return with(
                network.recordingWeightsEvery(ms),
                w -> Recorded.every(w, true, Check.text(ms) + ", " + Recorded.text(what)));
    }

    /** The seed of every random stream: connections, weights, starts and noise; 0 unless said. */
    public Network seed(long seed) {
        return with(network.withSeed(seed), w -> w.once("seed", Words.seed(seed)));
    }

    /** The step, ms; 0.1 ms unless said. Spikes stand on it, and delays are multiples of it. */
    public Network dt(double ms) {
        Check.positive("dt", ms, "ms");
        return with(network.withDt(ms), w -> w.once("dt", Check.text(ms)));
    }

    /**
     * Takes a half or a quarter of the memory: state in single precision, weights in 1024 levels. A synaptic potential is right to
     * 1/2046 of the strongest from its population, and to 10⁻⁵ of itself where all weights are one. Spikes come at the same steps at
     * first, and at others once rounding has grown: two thirds of the neurons of {@code brunel(5, 2)} and nine tenths of {@code cuba()}
     * have their first spike at the very step. Rates stay, to 2 % in half a second.
     */
    @Detail
    public Network compact() {
        return with(network.withPrecision(Precision.COMPACT), w -> w.once("compact", ""));
    }

    /** State in double precision and weights to a part in 10⁹, as networks have it that are not {@link #compact}. */
    @Detail
    public Network doublePrecision() {
        return with(network.withPrecision(Precision.DOUBLE), w -> w.once("doublePrecision", ""));
    }

    /** Stores no synapse but draws it again at each spike: memory for the neurons alone, at the price of time. */
    @Detail
    public Network regenerated() {
        return with(network.withStorage(Storage.REGENERATED), w -> w.once("regenerated", ""));
    }

    private Network with(org.hillock.network.Network other, UnaryOperator<Words> verb) {
        return new Network(other, parts, groups, verb.apply(built), verb.apply(said));
    }

    /** Runs from t = 0 for so many ms. */
    public NetworkRun run(double ms) {
        Check.positive("run.duration", ms, "ms");
        var seeded = seeded();
        return NetworkRun.of(NetworkSimulation.of(seeded.network, seeded.toString()), ms);
    }

    /** With the seed of the trial that is going on, if there is one and no other was named. */
    private Network seeded() {
        var trial = Trial.seed();
        return network.namedSeed().isPresent() || trial.isEmpty() ? this : seed(trial.getAsLong());
    }

    /** Runs from t = 0 for a time in a unit of your choice: {@code run(sec(2))}. */
    public NetworkRun run(Time time) {
        return run(time.milliseconds());
    }

    /**
     * Runs for so many ms and writes each spike into a CSV file as it goes, t_ms, population and neuron, so that memory does not grow with
     * the run. Answers where.
     */
    @Detail
    public Path stream(double ms, String path) {
        var seeded = seeded();
        return SpikeStream.run(seeded.network, seeded.toString(), ms, path);
    }

    /** The tables it is built from: populations, and projections. */
    public Overview describe() {
        return new Overview(network, List.copyOf(groups.values()), projections());
    }

    /** Its populations as circles and its projections as arrows, the thicker the more synapses. */
    public Figure diagram() {
        return ConnectionCharts.diagram(Connections.of(network).diagram());
    }

    /** Which neurons are joined to which: the share of pairs that are, with neighbours taken together where there are many. */
    public Figure matrix() {
        return ConnectionCharts.matrix(ConnectionMatrix.density(drawn("matrix"), MOST_CELLS));
    }

    /** How many synapses neurons receive, and how many they make. */
    @Detail
    public Figure degrees() {
        return ConnectionCharts.degrees(Degrees.of(drawn("degrees")));
    }

    /** The weights of all synapses, counted in so many bins. */
    @Detail
    public Figure weights(int bins) {
        return Charts.histogram(Histogram.weights(drawn("weights"), "", bins));
    }

    /** All synapses one by one, if that does not take hours. */
    private Connections drawn(String verb) {
        var connections = Connections.of(network);
        if (connections.expected() <= MOST_DRAWN) return connections;
        throw new IllegalArgumentException(verb + " draws the synapses one by one, and here are "
                + Check.amount(connections.expected()) + " of them. Write it for a smaller network with at most "
                + Check.amount(MOST_DRAWN) + ".");
    }

    /** A population by its name, to record it or to join more to it: {@code column.population("L4E")}. */
    @Detail
    public Population population(String name) {
        network.population(name);
        if (groups.get(name) instanceof Population p) return p;
        throw new IllegalArgumentException("population must be of neurons, but \"" + name + "\" has only spikes.");
    }

    /** The lines that build it from populations and projections, to copy and change. */
    @Detail
    public String lines() {
        return declarations() + built;
    }

    private List<Projection> projections() {
        return parts.stream()
                .filter(p -> p instanceof Projection)
                .map(p -> (Projection) p)
                .toList();
    }

    org.hillock.network.Network network() {
        return network;
    }

    @Detail
    @Override
    public Card card() {
        return NetworkCard.of(network, groups.values());
    }

    /** A variable for each population, if the line mentions them. */
    private String declarations() {
        var variables = VariableNames.of(groups.values().stream().toList());
        return groups.values().stream()
                .map(g -> "var " + variables.get(g.name()) + " = " + g + ";\n")
                .collect(Collectors.joining());
    }

    /** The lines that rebuild it; of a ready-made network, the word. */
    @Override
    public String toString() {
        return isReadyMade() ? said.toString() : lines();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network n && n.network.equals(network);
    }

    @Override
    public int hashCode() {
        return network.hashCode();
    }
}
