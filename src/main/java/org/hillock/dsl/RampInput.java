package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.Ramp;
import org.hillock.model.Time;

/** A current that changes linearly. */
public final class RampInput extends Input {
    private final Ramp ramp;

    RampInput(Ramp ramp) {
        super(ramp);
        this.ramp = ramp;
    }

    /** Where the ramp begins; 0 ms unless said. Its slope stays. */
    @Override
    public RampInput from(double ms) {
        Check.notNegative("ramp.from", ms, "ms");
        return new RampInput(new Ramp(ramp.first(), ramp.last(), ramp.duration(), ms));
    }

    @Override
    public RampInput from(Time time) {
        return from(time.milliseconds());
    }
}
