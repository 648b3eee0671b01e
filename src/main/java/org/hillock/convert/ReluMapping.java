package org.hillock.convert;

import org.hillock.model.Check;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Reset;

/**
 * What an integrate-and-fire neuron that takes steps of dt has in common with a ReLU, y = min(max(0, w x + b), ceiling), whose y is its
 * rate and whose x are rates of spikes that each bring a current for one step.
 *
 * <p>A constant current I moves V in a step by {@code gain · I}, with {@code gain = dt/Cm} without leak and {@code Rm (1 − e^(−dt/τ))} with
 * it. A linear reset takes {@code A = threshold − vRest} away at each spike and nothing else, so V is the sum of what came minus what was
 * taken, and stays below the threshold: without leak the number of spikes N in T steps is exactly
 *
 * <pre>N = ⌊(T · gain · I + V(0) − vRest) / A⌋        as long as gain · I ≤ A</pre>
 *
 * <p>So the rate is a ReLU of the current, I / (Cm A), with an error of at most one spike: 1/T in spikes a step, and 1/(2T) if V begins at
 * half of A, where rounding down becomes rounding to the nearest. A reset to a fixed value throws away what is above the threshold at each
 * spike, so its error does not shrink with T.
 *
 * <p>The leak takes in each step what V has lost: with V spread evenly over the A below the threshold, its mean is (threshold + reset)/2,
 * and the current {@code ((threshold + reset)/2 − vRest)/Rm} makes up for it. The same follows from the exact rate for dt → 0,
 * {@code 1/(τ ln(R I/(R I − θ))) = I/(Cm θ) − 1/(2τ) + …} for large currents: the leak is a bias of −1/(2τ). Below the rheobase (threshold −
 * vRest)/Rm nothing fires at all: a dead zone. A refractory time, and the step, are a ceiling.
 *
 * <p>After the idea of S. Lu, F. Xu, Front. Neurosci. 16:857513, 2022, doi 10.3389/fnins.2022.857513; derived here. Test: {@code
 * ReluMappingTest}.
 *
 * @param dt ms
 */
public record ReluMapping(IntegrateAndFire cell, double dt) {

    public ReluMapping {
        cell.check();
        Check.positive("relu.dt", dt, "ms");
    }

    /** mV by which one nA moves V in a step. */
    public double gain() {
        var membrane = cell.membrane();
        return membrane.leakFree() ? dt / membrane.cm() : -membrane.rm() * Math.expm1(-dt / membrane.tau());
    }

    /** V after a spike that just reached the threshold, mV. */
    public double reset() {
        return cell.reset().after(cell.threshold(), cell.membrane().vRest(), cell.threshold());
    }

    /** A: mV from the reset to the threshold, which a linear reset subtracts. */
    public double amount() {
        return cell.threshold() - reset();
    }

    /** True if a spike subtracts, so that nothing is thrown away. */
    public boolean linear() {
        return cell.reset() instanceof Reset.Linear;
    }

    /** The potential to begin with, mV: the cell's own start if it has one, else half way from the reset to the threshold. */
    public double start() {
        return cell.membrane().start().orElse(reset() + amount() / 2);
    }

    /** The current of one spike a step, above what the leak takes, nA: A/gain. An activation of 1 is as much. */
    public double unitCurrent() {
        return amount() / gain();
    }

    /** The constant current that makes up for the leak, nA; 0 without leak. */
    public double leakCurrent() {
        var membrane = cell.membrane();
        return membrane.leakFree() ? 0 : ((cell.threshold() + reset()) / 2 - membrane.vRest()) / membrane.rm();
    }

    /** How the rate grows with the current, Hz/nA: 1000/(dt · unitCurrent), which is 1000/(Cm A) without leak. */
    public double slope() {
        return 1000 / (dt * unitCurrent());
    }

    /**
     * The rate that the leak takes away, Hz, a number below 0: −1000 (1 − e^(−dt/τ))/(2 dt) for a reset to rest, which is −1000/(2τ) for dt → 0.
     */
    public double bias() {
        return 0 - slope() * leakCurrent();
    }

    /** The current below which it never fires, nA: the rheobase. */
    public double deadZone() {
        return cell.rheobase();
    }

    /** The highest rate, Hz: one spike in each step that is not refractory. */
    public double ceiling() {
        return 1000 / (dt * (1 + refractorySteps()));
    }

    /** Whole steps that are lost after each spike. */
    public double refractorySteps() {
        return Math.ceil(cell.refractory() / dt - 1e-9);
    }

    /** The rate of the equivalent ReLU under a constant current, Hz. */
    public double rate(double nA) {
        return Math.max(0, Math.min(ceiling(), slope() * nA + bias()));
    }

    /** The weight of the equivalent ReLU for spikes that bring so many nA for a step each. */
    public double weight(double nA) {
        return nA / unitCurrent();
    }

    /** The current, in nA for the step of a spike, that stands for a weight. */
    public double current(double weight) {
        return weight * unitCurrent();
    }

    /** The bias of the equivalent ReLU, in spikes a step, for a constant current. */
    public double bias(double nA) {
        return (nA - leakCurrent()) / unitCurrent();
    }

    /** The constant current, nA, that stands for a bias in spikes a step. */
    public double biasCurrent(double bias) {
        return bias * unitCurrent() + leakCurrent();
    }
}
