package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.Pulses;
import org.hillock.model.Time;

/** A train of equal rectangular pulses. */
public final class PulseInput extends Input {
    private final Pulses pulses;

    PulseInput(Pulses pulses) {
        super(pulses);
        this.pulses = pulses;
    }

    /** Where the first pulse begins; 0 ms unless said. */
    @Override
    public PulseInput from(double ms) {
        Check.notNegative("pulses.from", ms, "ms");
        return new PulseInput(new Pulses(pulses.amplitude(), pulses.width(), pulses.period(), ms, pulses.count()));
    }

    @Override
    public PulseInput from(Time time) {
        return from(time.milliseconds());
    }

    /** Only so many pulses; without end unless said. */
    public PulseInput count(int n) {
        Check.count("pulses.count", n, 1, Integer.MAX_VALUE);
        return new PulseInput(new Pulses(pulses.amplitude(), pulses.width(), pulses.period(), pulses.from(), n));
    }
}
