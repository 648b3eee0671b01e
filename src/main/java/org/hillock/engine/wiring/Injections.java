package org.hillock.engine.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hillock.engine.HeldCurrent;
import org.hillock.network.Population;

/**
 * The injected currents of successive neurons of a population, step after step. A current is held over each step at its mean there.
 * Noises are independent for each neuron, and the same however the population is sliced.
 */
public final class Injections {
    private final List<InjectedCurrent> currents;
    private boolean steady;

    private Injections(List<InjectedCurrent> currents, boolean steady) {
        this.currents = currents;
        this.steady = steady;
    }

    /**
     * @param index of the population in its network, which names its random streams
     * @param dt ms
     * @param first the first neuron
     * @param size neurons
     */
    public static Injections of(Population population, int index, double dt, long seed, int first, int size) {
        var currents = new ArrayList<InjectedCurrent>();
        for (int number = 0; number < population.injections().size(); number++) {
            var injection = population.injections().get(number);
            int from = Math.max(first, injection.from());
            int to = Math.min(first + size, injection.to());
            // Also one that reaches no neuron is looked at: what is wrong with it must not depend on the slice.
            var held = HeldCurrent.of(injection.stimulus(), dt);
            if (from < to) currents.add(InjectedCurrent.of(injection, held, seed, index, number, first, from, to));
        }
        return new Injections(currents, false);
    }

    /**
     * Writes each neuron's current during a step, nA. The first call is for step 0, and each that follows for the next step.
     *
     * @param current what the call before has written
     * @return false if nothing has changed since
     */
    public boolean set(long step, double[] current) {
        boolean changed = !steady;
        boolean noisy = false;
        for (var each : currents) {
            changed |= each.begin(step);
            noisy |= each.noisy();
        }
        // After the last step with noise the column has to be written once more.
        steady = !noisy;
        if (!changed && !noisy) return false;
        Arrays.fill(current, 0);
        for (var each : currents) each.add(step, current);
        return true;
    }

    /** One that goes on by itself from the same step. */
    public Injections copy() {
        return new Injections(currents.stream().map(InjectedCurrent::copy).toList(), steady);
    }
}
