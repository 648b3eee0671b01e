package org.hillock.dsl;

import org.hillock.ann.Presentation;
import org.hillock.convert.SpikeCode;

/**
 * How a network of spiking neurons is shown images.
 *
 * @param margin lead of the best output that ends an image; infinite if none does
 * @param leastSteps that an image takes anyhow
 */
record SpikingSettings(double dt, Presentation.Coding input, double margin, int leastSteps, long seed, SpikeCode code) {
    static SpikingSettings usual(double dt) {
        return new SpikingSettings(dt, Presentation.Coding.CURRENT, Double.POSITIVE_INFINITY, 1, 0, SpikeCode.RATE);
    }

    Presentation presentation(int steps) {
        return new Presentation(dt, steps, input, margin, Math.min(leastSteps, steps), seed);
    }

    SpikingSettings withDt(double ms) {
        return new SpikingSettings(ms, input, margin, leastSteps, seed, code);
    }

    SpikingSettings withInput(Presentation.Coding other) {
        return new SpikingSettings(dt, other, margin, leastSteps, seed, code);
    }

    SpikingSettings withMargin(double lead, int steps) {
        return new SpikingSettings(dt, input, lead, steps, seed, code);
    }

    /** Each image for all steps. */
    SpikingSettings withoutExit() {
        return withMargin(Double.POSITIVE_INFINITY, 1);
    }

    SpikingSettings withSeed(long other) {
        return new SpikingSettings(dt, input, margin, leastSteps, other, code);
    }

    SpikingSettings withCode(SpikeCode other) {
        return new SpikingSettings(dt, input, margin, leastSteps, seed, other);
    }

    /** @throws IllegalArgumentException if something is said that is for rates only */
    void checkFirstSpike() {
        if (input == Presentation.Coding.POISSON || Double.isFinite(margin))
            throw new IllegalArgumentException(
                    "coding(FIRST_SPIKE) shows each image once, as constant currents: leave out poissonInput() and earlyExit(..).");
    }

    /** @throws IllegalArgumentException if the first spike counts */
    void checkRate(String verb) {
        if (code == SpikeCode.FIRST_SPIKE)
            throw new IllegalArgumentException(
                    verb + " is about rates, but the code is that of first spikes. Write coding(RATE) before it.");
    }
}
