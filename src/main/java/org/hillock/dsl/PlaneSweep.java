package org.hillock.dsl;

import org.hillock.sweep.Design;
import org.hillock.sweep.Dimension;

/** A sweep over two axes. */
public final class PlaneSweep extends Sweeping<PlaneSweep> {

    PlaneSweep(Design design) {
        super(design);
    }

    @Override
    PlaneSweep with(Design other) {
        return new PlaneSweep(other);
    }

    /** From the values of two axes to a run. */
    @FunctionalInterface
    public interface OfTwo<R> {
        R run(double first, double second);
    }

    /** A third axis; its name says the unit. */
    public SpaceSweep and(String name, double[] values) {
        return new SpaceSweep(design.and(new Dimension(name, values)));
    }

    /** What is run at each pair of values: {@code run((tau, sd) -> neuron().cm(tau / 10).inject(sd).run(1000))}. Nothing runs yet. */
    public <R> Trials<R> run(OfTwo<R> run) {
        return trials(at -> run.run(at[0], at[1]));
    }
}
