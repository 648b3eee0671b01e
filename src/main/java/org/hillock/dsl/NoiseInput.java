package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.OrnsteinUhlenbeck;
import org.hillock.model.Time;

/** A current that fluctuates about a mean and forgets slowly. */
public final class NoiseInput extends Input {
    private final OrnsteinUhlenbeck noise;

    NoiseInput(OrnsteinUhlenbeck noise) {
        super(noise);
        this.noise = noise;
    }

    /** How long it remembers: its autocorrelation falls to 1/e in so many ms. The sd stays. */
    public NoiseInput tau(double ms) {
        return new NoiseInput(new OrnsteinUhlenbeck(noise.mean(), noise.sd(), Check.positive("noise.tau", ms, "ms")));
    }

    /** How long it remembers, in a unit of your choice. */
    public NoiseInput tau(Time time) {
        return tau(time.milliseconds());
    }
}
