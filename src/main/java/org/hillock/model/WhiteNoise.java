package org.hillock.model;

/**
 * Gaussian white noise, {@code I(t) = mean + intensity · ξ(t)} with {@code ⟨ξ(t) ξ(t′)⟩ = δ(t − t′)}. It has no value at a time:
 * only its integral has, which over h ms is Gaussian with mean {@code mean · h} and sd {@code intensity · √h}, nA·ms.
 *
 * @param mean nA
 * @param intensity nA·√ms
 */
public record WhiteNoise(double mean, double intensity) implements Stimulus {

    /** Its mean, nA. */
    @Override
    public double at(double t) {
        return mean;
    }

    @Override
    public boolean random() {
        return intensity > 0;
    }

    @Override
    public String toString() {
        return "whiteNoise(" + Check.text(mean) + ", " + Check.text(intensity) + ")";
    }
}
