package org.hillock.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hillock.engine.Simulation;
import org.hillock.engine.Trial;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Current;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.model.Experiment;
import org.hillock.model.Recordable;
import org.hillock.model.SpikeSource;
import org.hillock.model.Stimulus;
import org.hillock.model.SynapticInput;
import org.hillock.model.Time;

/** A cell with its input: everything but the duration. {@link #run} can be called again and gives the same answer. */
public final class Protocol implements Described {
    private final SingleCell<?> cell;
    private final Experiment experiment;

    Protocol(SingleCell<?> cell, Experiment experiment) {
        this.cell = cell;
        this.experiment = experiment;
    }

    /** The step, ms; the cell's own unless said. The membrane's equation is solved exactly at any step; spikes stand on it. */
    public Protocol dt(double ms) {
        return with(experiment.withDt(Check.positive("dt", ms, "ms")));
    }

    /** The step, in a unit of your choice: {@code dt(us(50))}. */
    public Protocol dt(Time time) {
        return dt(time.milliseconds());
    }

    /** Another constant current in place of the present input, nA. */
    public Protocol inject(double nA) {
        return inject(Hillock.step(nA));
    }

    /** Another constant current in place of the present input. */
    public Protocol inject(Current current) {
        return inject(cell.number(current));
    }

    /** Another current in place of the present one; sums are written {@code step(1).plus(sine(0.2, 40))}. */
    public Protocol inject(Input input) {
        return with(experiment.withStimulus(input.stimulus()));
    }

    /** One more synapse, and the times at which spikes arrive there, ms. */
    public Protocol synapse(SynapseType synapse, double... arrivalsMs) {
        return synapse(
                synapse, new SpikeSource.Times(Arrays.stream(arrivalsMs).boxed().toList()));
    }

    /** One more synapse, and a source of the spikes that arrive there; each synapse's source is independent. */
    public Protocol synapse(SynapseType synapse, PoissonSource source) {
        return synapse(synapse, source.source());
    }

    private Protocol synapse(SynapseType synapse, SpikeSource source) {
        var all = new ArrayList<>(experiment.synapses());
        all.add(new SynapticInput(synapse.synapse(), source));
        return with(experiment.withSynapses(all));
    }

    /** The seed of every random stream in the run; 0 unless said, or in a sweep the seed of the trial. */
    public Protocol seed(long seed) {
        return with(experiment.withSeed(seed));
    }

    /**
     * Counts a crossing of the threshold that lies between two grid points: white noise crosses so often in between that without it
     * the rate is too low by √dt. A step whose ends lie below the threshold then fires with the probability of a Brownian bridge,
     * {@code exp(−2 (θ − V₀) (θ − V₁) / (s² dt))} with s = intensity/cm. It changes nothing without white noise.
     *
     * <p>Reference: M. T. Giraudo, L. Sacerdote, Commun. Stat. Simul. Comput. 28:1135–1163, 1999.
     */
    public Protocol bridge() {
        return with(experiment.bridging());
    }

    /** What to keep: {@code record(V)}, {@code record(V, I_SYN)}, or {@code record(SPIKES)} for no trace at all. */
    public Protocol record(Recordable... what) {
        return with(experiment.recording(List.of(what)));
    }

    /** What to keep, by the names in the equations: {@code record("V", "INa")}. */
    @Detail
    public Protocol record(String... names) {
        return with(experiment.recording(
                Arrays.stream(names).<Recordable>map(Recordable.Named::new).toList()));
    }

    /** Keeps a sample only every so many ms, a multiple of the step; spikes are all kept. */
    public Protocol recordEvery(double ms) {
        return with(experiment.recordingEvery(Check.positive("recordEvery", ms, "ms")));
    }

    /** Keeps only these, only every so many ms. */
    public Protocol recordEvery(double ms, Recordable... what) {
        return recordEvery(ms).record(what);
    }

    /** Runs from t = 0 for so many ms. */
    public Run run(double ms) {
        Check.positive("run.duration", ms, "ms");
        var seeded = seeded();
        var words = seeded.words();
        var recording = ProgressLine.during(
                ms, "ms", progress -> Simulation.run(seeded.experiment, ms, words.toString(), progress));
        return new Run(words, seeded.experiment, recording);
    }

    /** Runs from t = 0 for a time in a unit of your choice: {@code run(sec(2))}. */
    public Run run(Time time) {
        return run(time.milliseconds());
    }

    /** The plane of the first two variables, with the path of a run of 500 ms: {@code fhn.inject(0.5).phasePlane()}. */
    @Detail
    public PhaseDiagram phasePlane() {
        return record(Recordable.Group.STATE).run(500).phasePlane();
    }

    /** With the seed of the trial that is going on, if there is one and no other was named. */
    private Protocol seeded() {
        var trial = Trial.seed();
        return experiment.namedSeed().isPresent() || trial.isEmpty() ? this : seed(trial.getAsLong());
    }

    Words words() {
        var words = cell.words();
        if (experiment.stimulus() != Stimulus.NONE) words = words.verb("inject", injected());
        for (var s : experiment.synapses()) words = words.verb("synapse", s.arguments());
        words = words.verb("dt", Check.text(experiment.step()), experiment.dt().isPresent())
                .verb(
                        "seed",
                        Words.seed(experiment.seed()),
                        experiment.namedSeed().isPresent());
        if (experiment.bridge()) words = words.verb("bridge", "");
        return words.verb(
                        "record",
                        experiment.recorded().stream().map(Object::toString).collect(Collectors.joining(", ")),
                        !experiment.recorded().isEmpty())
                .verb(
                        "recordEvery",
                        experiment.every().isPresent()
                                ? Check.text(experiment.every().getAsDouble())
                                : "",
                        experiment.every().isPresent());
    }

    private String injected() {
        return experiment.stimulus() instanceof Stimulus.Constant c
                ? Check.text(c.nA())
                : experiment.stimulus().toString();
    }

    Experiment experiment() {
        return experiment;
    }

    private Protocol with(Experiment other) {
        return new Protocol(cell, other);
    }

    @Detail
    @Override
    public Card card() {
        var card = cell.card();
        var rows = new ArrayList<>(card.parameters());
        rows.add(new Card.Entry("inject", "injected current", injected(), cell.unit()));
        for (var s : experiment.synapses())
            rows.add(
                    new Card.Entry("synapse", "spikes arriving", s.source().summary() + " through " + s.synapse(), ""));
        rows.add(Card.Entry.of("dt", "step", experiment.step(), "ms"));
        return new Card(card.title() + " with input", card.equations(), rows, card.derived());
    }

    @Override
    public String toString() {
        return words().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Protocol p && p.cell.equals(cell) && p.experiment.equals(experiment);
    }

    @Override
    public int hashCode() {
        return experiment.hashCode();
    }
}
