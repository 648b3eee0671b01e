package org.hillock.model;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A cell, what it receives, and how it is to be run and recorded: everything but the duration.
 *
 * @param dt ms; the cell's own unless given
 * @param namedSeed of every random stream; that of the surroundings unless given, see {@link #seed()}
 * @param bridge whether a crossing of the threshold between two grid points, under white noise, is a spike
 * @param recorded what to keep; the cell's own variables if empty
 * @param every ms between kept samples; every step unless given
 */
public record Experiment(
        Cell cell,
        Stimulus stimulus,
        List<SynapticInput> synapses,
        OptionalDouble dt,
        OptionalLong namedSeed,
        boolean bridge,
        List<Recordable> recorded,
        OptionalDouble every) {

    public Experiment {
        synapses = List.copyOf(synapses);
        recorded = List.copyOf(recorded);
    }

    /** The cell alone: no input, its own step, its own variables, seed 0. */
    public static Experiment of(Cell cell) {
        return new Experiment(
                cell,
                Stimulus.NONE,
                List.of(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                false,
                List.of(),
                OptionalDouble.empty());
    }

    /** The step that a run takes, ms. */
    public double step() {
        return dt.orElse(cell.defaultDt());
    }

    /** The seed of every random stream: 0 where none was named. */
    public long seed() {
        return namedSeed.orElse(0);
    }

    /** True if anything in it differs from run to run, by the seed. */
    public boolean random() {
        return stimulus.random()
                || synapses.stream().anyMatch(s -> s.source() instanceof SpikeSource.Poisson)
                || cell instanceof Equations equations
                        && !equations.formulas().noises().isEmpty();
    }

    public Experiment withCell(Cell other) {
        return new Experiment(other, stimulus, synapses, dt, namedSeed, bridge, recorded, every);
    }

    public Experiment withStimulus(Stimulus other) {
        return new Experiment(cell, other, synapses, dt, namedSeed, bridge, recorded, every);
    }

    public Experiment withSynapses(List<SynapticInput> other) {
        return new Experiment(cell, stimulus, other, dt, namedSeed, bridge, recorded, every);
    }

    public Experiment withDt(double ms) {
        return new Experiment(cell, stimulus, synapses, OptionalDouble.of(ms), namedSeed, bridge, recorded, every);
    }

    public Experiment withSeed(long other) {
        return new Experiment(cell, stimulus, synapses, dt, OptionalLong.of(other), bridge, recorded, every);
    }

    public Experiment bridging() {
        return new Experiment(cell, stimulus, synapses, dt, namedSeed, true, recorded, every);
    }

    public Experiment recording(List<Recordable> other) {
        return new Experiment(cell, stimulus, synapses, dt, namedSeed, bridge, other, every);
    }

    public Experiment recordingEvery(double ms) {
        return new Experiment(cell, stimulus, synapses, dt, namedSeed, bridge, recorded, OptionalDouble.of(ms));
    }
}
