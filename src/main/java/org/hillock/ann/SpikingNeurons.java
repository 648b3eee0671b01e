package org.hillock.ann;

import java.util.List;
import java.util.Optional;

/**
 * Spiking neurons, one for each input, which is its current I in nA:
 *
 * <pre>
 * τ dV/dt = (leak − V) + r I;      with an infinite τ, dV/dt = r I
 * V ≥ threshold: spike; then V := reset, or with a linear reset V := V − (threshold − reset)
 * </pre>
 *
 * <p>Where a filter is given, I is what is left of the input u: τ_f dI/dt = −I + w u. Neurons with an infinite threshold never fire,
 * and their potential is what they give.
 *
 * @param tau ms; infinite for a perfect integrator
 * @param r MΩ; with an infinite τ it is 1/nF
 * @param leak to where V goes without input, mV
 * @param threshold mV
 * @param start V at the beginning, mV
 * @param reset mV
 * @param subtracts true for the linear reset
 * @param refractory ms after a spike in which V is held and input is lost
 */
public record SpikingNeurons(
        PerNeuron tau,
        PerNeuron r,
        PerNeuron leak,
        PerNeuron threshold,
        PerNeuron start,
        PerNeuron reset,
        boolean subtracts,
        double refractory,
        Optional<Filter> filter)
        implements Operation {

    /**
     * @param tau τ_f, ms
     * @param weight w
     */
    public record Filter(PerNeuron tau, PerNeuron weight) {}

    /** True if they fire at all. */
    public boolean fires() {
        return threshold.count() > 1 || Double.isFinite(threshold.at(0));
    }

    @Override
    public Shape output(List<Shape> inputs) {
        var input = Operation.one(inputs);
        int n = input.size();
        for (var values : List.of(tau, r, leak, threshold, start, reset))
            if (!values.fits(n))
                throw new IllegalArgumentException("has " + values.count() + " neurons, but " + n + " inputs.");
        filter.ifPresent(f -> {
            if (!f.tau().fits(n) || !f.weight().fits(n))
                throw new IllegalArgumentException("has a filter that is not for its " + n + " inputs.");
        });
        return input;
    }

    @Override
    public boolean linear() {
        return false;
    }
}
