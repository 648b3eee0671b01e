package org.hillock.engine.wiring;

import org.hillock.network.Members;
import org.hillock.network.Population;

/** From populations of sources to emitters. */
public final class Emitters {
    private Emitters() {}

    /**
     * @param index of the population in its network, which names its random stream
     * @param dt ms
     */
    public static Emitter of(Population population, int index, double dt, long seed) {
        var members = population.members();
        if (members instanceof Members.Poisson poisson)
            return PoissonEmitter.of(poisson.rate(), population.name(), index, dt, seed);
        if (members instanceof Members.Trains trains) return TrainEmitter.of(trains.times(), population.name(), dt);
        throw new IllegalArgumentException("The neurons of \"" + population.name() + "\" do not fire by themselves.");
    }
}
