package org.hillock.model;

/**
 * Gaussian noise with a memory, {@code I(t) = mean + η(t)} with {@code τ dη/dt = −η + sd √(2τ) ξ(t)}: its autocovariance is
 * {@code sd² e^(−|t − t′|/τ)}, from the beginning on.
 *
 * <p>Reference: G. E. Uhlenbeck, L. S. Ornstein, <i>On the theory of the Brownian motion</i>, Phys. Rev. 36:823–841, 1930,
 * doi 10.1103/PhysRev.36.823.
 *
 * @param mean nA
 * @param sd nA
 * @param tau ms
 */
public record OrnsteinUhlenbeck(double mean, double sd, double tau) implements Stimulus {

    /** Its mean, nA. */
    @Override
    public double at(double t) {
        return mean;
    }

    @Override
    public boolean random() {
        return sd > 0;
    }

    @Override
    public String toString() {
        return "noise(" + Check.text(mean) + ", " + Check.text(sd) + ").tau(" + Check.text(tau) + ")";
    }
}
