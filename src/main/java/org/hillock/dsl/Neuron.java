package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Time;

/**
 * The integrate-and-fire neuron: a membrane, a threshold and a reset. {@code reset(LINEAR)} makes it the linear LIF,
 * {@code leakFree()} the perfect integrator.
 *
 * @see IntegrateAndFire
 */
public final class Neuron extends FiringCell<Neuron> {

    Neuron(IntegrateAndFire cell) {
        super(cell);
    }

    @Override
    String word() {
        return "neuron()";
    }

    @Override
    Neuron with(IntegrateAndFire other) {
        return new Neuron(other);
    }

    /** Time after a spike during which the potential is held at its reset and input is lost; 0 ms unless said. */
    public Neuron refractory(double ms) {
        return with(cell.withRefractory(Check.notNegative(word("refractory"), ms, "ms")));
    }

    /** Refractory time in a unit of your choice. */
    public Neuron refractory(Time time) {
        return refractory(time.milliseconds());
    }
}
