package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.Stimulus;

/** A sinusoidal current. */
public final class SineInput extends Input {
    private final Stimulus.Sine sine;

    SineInput(Stimulus.Sine sine) {
        super(sine);
        this.sine = sine;
    }

    /** The phase at t = 0, degrees; 0 unless said. 90 makes it a cosine. */
    public SineInput phase(double degrees) {
        return new SineInput(
                new Stimulus.Sine(sine.amplitude(), sine.hertz(), Check.finite("sine.phase", degrees, "°")));
    }
}
