package org.hillock.dsl;

import java.util.function.DoubleFunction;
import org.hillock.sweep.Design;
import org.hillock.sweep.Dimension;

/** A sweep over one axis. */
public final class LineSweep extends Sweeping<LineSweep> {

    LineSweep(Design design) {
        super(design);
    }

    @Override
    LineSweep with(Design other) {
        return new LineSweep(other);
    }

    /** A second axis; its name says the unit: {@code and("sd_nA", linspace(0, 2, 21))}. */
    public PlaneSweep and(String name, double[] values) {
        return new PlaneSweep(design.and(new Dimension(name, values)));
    }

    /** What is run at each value: {@code run(i -> neuron().inject(i).record(SPIKES).run(1000))}. Nothing runs yet. */
    public <R> Trials<R> run(DoubleFunction<R> run) {
        return trials(at -> run.apply(at[0]));
    }
}
