package org.hillock.engine.wiring;

import java.util.HashMap;
import java.util.Map;
import org.hillock.engine.HeldCurrent;
import org.hillock.engine.Noise;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.RandomStream;
import org.hillock.engine.random.SplitMix;
import org.hillock.network.Injection;

/**
 * One injected current of some neurons. White noise is held over a step at {@code intensity · z / √dt}. Noise with a memory is held at
 * its value at the beginning of the step and then goes on exactly, {@code η(t + dt) = η(t) e^(−dt/τ) + √(1 − e^(−2dt/τ)) z}, from its
 * stationary distribution. The z of a neuron follow from the seed, the neuron and the step.
 */
final class InjectedCurrent {
    private final Name name;
    private final double dt;
    /** Where the first of the neurons is in the column. */
    private final int at;

    private final double[] factors;
    /** η of each neuron, for each noise with a memory that has begun, by its number in the stimulus. */
    private final Map<Integer, double[]> memories = new HashMap<>();

    private HeldCurrent held;
    private double mean = Double.NaN;
    private boolean noisy;

    /** Of the random numbers: injection number so many of a population, from this neuron on. */
    private record Name(long seed, int population, int number, int first) {
        SplitMix numbers(Purpose purpose, Noise noise, long step) {
            var keys = RandomStream.of(seed, population, noise.number(), purpose, number);
            keys.seek(step);
            return new SplitMix(keys.bits()).skip(first);
        }
    }

    private InjectedCurrent(Name name, HeldCurrent held, int at, double[] factors) {
        this.name = name;
        this.held = held;
        this.dt = held.dt();
        this.at = at;
        this.factors = factors;
    }

    /**
     * @param number of the injection in its population
     * @param column the neuron with which the column begins
     * @param from the first neuron that is in the column and gets the current
     * @param to the last, not included
     */
    static InjectedCurrent of(
            Injection injection,
            HeldCurrent held,
            long seed,
            int population,
            int number,
            int column,
            int from,
            int to) {
        double[] factors = NeuronValues.of(
                injection.factor(), "inject.factor", seed, population, Purpose.FACTORS, number, from, to - from);
        return new InjectedCurrent(new Name(seed, population, number, from), held, from - column, factors);
    }

    InjectedCurrent copy() {
        var copy = new InjectedCurrent(name, held, at, factors);
        memories.forEach((noise, eta) -> copy.memories.put(noise, eta.clone()));
        copy.mean = mean;
        copy.noisy = noisy;
        return copy;
    }

    /** Goes to a step. True if what is not noise differs from the step before. */
    boolean begin(long step) {
        held = held.covering(step);
        noisy = held.noises().stream().anyMatch(noise -> noise.part(step) > 0);
        double before = mean;
        mean = held.mean(step);
        return mean != before;
    }

    /** True if noise flows in this step. */
    boolean noisy() {
        return noisy;
    }

    void add(long step, double[] current) {
        for (int k = 0; k < factors.length; k++) current[at + k] += factors[k] * mean;
        for (var noise : held.noises()) {
            double part = noise.part(step);
            if (part == 0) continue;
            var numbers = name.numbers(Purpose.NOISE, noise, step);
            if (noise.white()) white(noise, part, numbers, current);
            else remembered(noise, part, numbers, current);
        }
    }

    private void white(Noise noise, double part, SplitMix numbers, double[] current) {
        double sd = noise.strength() * Math.sqrt(part / dt);
        for (int k = 0; k < factors.length; k++) current[at + k] += factors[k] * sd * numbers.gaussian();
    }

    private void remembered(Noise noise, double part, SplitMix numbers, double[] current) {
        double[] eta = memories.computeIfAbsent(noise.number(), n -> started(noise));
        double strength = noise.strength() * part;
        double decay = Math.exp(-dt / noise.tau());
        double sd = Math.sqrt(-Math.expm1(-2 * dt / noise.tau()));
        for (int k = 0; k < factors.length; k++) {
            current[at + k] += factors[k] * strength * eta[k];
            eta[k] = decay * eta[k] + sd * numbers.gaussian();
        }
    }

    private double[] started(Noise noise) {
        var numbers = name.numbers(Purpose.NOISE_START, noise, 0);
        var eta = new double[factors.length];
        for (int k = 0; k < eta.length; k++) eta[k] = numbers.gaussian();
        return eta;
    }
}
