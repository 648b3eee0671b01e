package org.hillock.dsl;

import org.hillock.sweep.Design;

/** A sweep over three axes. */
public final class SpaceSweep extends Sweeping<SpaceSweep> {

    SpaceSweep(Design design) {
        super(design);
    }

    @Override
    SpaceSweep with(Design other) {
        return new SpaceSweep(other);
    }

    /** From the values of three axes to a run. */
    @FunctionalInterface
    public interface OfThree<R> {
        R run(double first, double second, double third);
    }

    /** What is run at each triple of values. Nothing runs yet. */
    public <R> Trials<R> run(OfThree<R> run) {
        return trials(at -> run.run(at[0], at[1], at[2]));
    }
}
