package org.hillock.record;

/**
 * The linear response of a cell at rest, potential over current, at several frequencies.
 *
 * @param hertz frequencies
 * @param real part, MΩ
 * @param imaginary part, MΩ; negative where the potential lags
 */
public record Impedance(double[] hertz, double[] real, double[] imaginary) {

    public Impedance {
        hertz = hertz.clone();
        real = real.clone();
        imaginary = imaginary.clone();
    }

    /** A copy. */
    @Override
    public double[] hertz() {
        return hertz.clone();
    }

    /** A copy. */
    @Override
    public double[] real() {
        return real.clone();
    }

    /** A copy. */
    @Override
    public double[] imaginary() {
        return imaginary.clone();
    }

    /** The amplitude of the potential over that of the current, MΩ. */
    public double[] magnitude() {
        var magnitude = new double[hertz.length];
        for (int k = 0; k < magnitude.length; k++) magnitude[k] = Math.hypot(real[k], imaginary[k]);
        return magnitude;
    }

    /** By how much the potential is ahead of the current, degrees. */
    public double[] phase() {
        var phase = new double[hertz.length];
        for (int k = 0; k < phase.length; k++) phase[k] = Math.toDegrees(Math.atan2(imaginary[k], real[k]));
        return phase;
    }
}
