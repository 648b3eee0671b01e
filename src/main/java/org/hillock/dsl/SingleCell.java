package org.hillock.dsl;

import org.hillock.model.Card;
import org.hillock.model.Cell;
import org.hillock.model.Check;
import org.hillock.model.Current;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.model.Experiment;
import org.hillock.model.Stimulus;
import org.hillock.model.Time;

/**
 * The verbs of every cell: what goes into it, and how long it runs. Each returns a new, complete value; the one it was called
 * on stays as it was.
 *
 * @param <S> the cell's own type
 */
public abstract class SingleCell<S extends SingleCell<S>> implements Described {

    SingleCell() {}

    /** The opening word: {@code neuron()}. */
    abstract String word();

    abstract Cell cell();

    /** Of the injected current. */
    String unit() {
        return "nA";
    }

    /** The line that rebuilds this cell, verb by verb. */
    abstract Words words();

    /** A constant current from t = 0 on, nA. */
    public Protocol inject(double nA) {
        return inject(Hillock.step(nA));
    }

    /** A constant current from t = 0 on, in a unit of your choice: {@code inject(pA(300))}. */
    public Protocol inject(Current current) {
        return inject(number(current));
    }

    /** A current of a whole cell, nA, where this one takes such a current. */
    final double number(Current current) {
        if (unit().equals("nA")) return current.nanoamperes();
        var ofItsOwn = unit().isEmpty() || unit().equals("1") ? "a number without a unit" : unit();
        throw new IllegalArgumentException(word() + ".inject takes " + ofItsOwn + ", not a current in nA. Write inject("
                + Check.text(current.nanoamperes()) + ") if that is the number you mean.");
    }

    /** Any current: {@code inject(step(1).from(10).to(60).plus(sine(0.2, 40)))}. */
    public Protocol inject(Input input) {
        return new Protocol(this, Experiment.of(cell()).withStimulus(input.stimulus()));
    }

    /** Spikes that arrive at given times, ms, through a synapse: {@code synapse(delta(5), 10, 30)}. */
    public Protocol synapse(SynapseType synapse, double... arrivalsMs) {
        return new Protocol(this, Experiment.of(cell()).withStimulus(Stimulus.NONE)).synapse(synapse, arrivalsMs);
    }

    /** Spikes that arrive at random times through a synapse: {@code synapse(delta(0.5), poisson(1000))}. */
    public Protocol synapse(SynapseType synapse, PoissonSource source) {
        return new Protocol(this, Experiment.of(cell()).withStimulus(Stimulus.NONE)).synapse(synapse, source);
    }

    /** Runs for so many ms without any input. */
    public Run run(double ms) {
        return new Protocol(this, Experiment.of(cell())).run(ms);
    }

    /** Runs for a time in a unit of your choice without any input: {@code run(sec(1))}. */
    public Run run(Time time) {
        return run(time.milliseconds());
    }

    @Detail
    @Override
    public Card card() {
        return cell().card();
    }

    @Override
    public String toString() {
        return words().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SingleCell<?> c
                && c.getClass() == getClass()
                && c.cell().equals(cell());
    }

    @Override
    public int hashCode() {
        return cell().hashCode();
    }

    /** {@code neuron.rm}, as errors name it. */
    final String word(String verb) {
        return word().replaceAll("\\(.*", "") + "." + verb;
    }
}
