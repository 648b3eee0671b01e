package org.hillock.engine.layout;

import java.util.HashMap;
import java.util.Map;
import org.hillock.network.Network;
import org.hillock.network.Receptor;

/**
 * The grain of the weights onto each receptor of each population, a power of two. Weights are whole multiples of it, so that sums of them
 * are never rounded, and hence do not depend on their order.
 *
 * <p>In double precision it is 2⁻³⁶ of the strongest weight: each weight is right to 10⁻¹¹ of that, and 131,072 of the strongest can arrive
 * at one neuron in one step before a sum is rounded. In compact precision it is 2⁻¹⁶ of it, and there is room for 32,768.
 */
public final class Quanta {
    private static final int EXACT_BITS = 36;
    private static final int COMPACT_BITS = 16;

    private final Map<Target, Double> strongest = new HashMap<>();
    private final int bits;

    /** What the grain belongs to: a receptor of a population, by its place in the network. */
    public record Target(int population, Receptor receptor) {}

    Quanta(Network.Precision precision) {
        bits = precision == Network.Precision.COMPACT ? COMPACT_BITS : EXACT_BITS;
    }

    /** Takes note of a weight that occurs. */
    void note(int population, Receptor receptor, double weight) {
        strongest.merge(new Target(population, receptor), Math.abs(weight), Math::max);
    }

    /** The grain, in the receptor's unit. */
    public double of(int population, Receptor receptor) {
        double largest = strongest.getOrDefault(new Target(population, receptor), 0.0);
        return largest == 0 ? 1 : above(largest, bits);
    }

    /** The weight in the unit of the cells: in double precision the nearest multiple of the grain, in compact precision how many. */
    public double cell(int population, Receptor receptor, double weight) {
        double grain = of(population, receptor);
        double count = Math.rint(weight / grain);
        return bits == COMPACT_BITS ? count : count * grain;
    }

    /** A power of two, so many bits below the one that is not below a value. */
    static double above(double value, int bits) {
        int exponent = Math.getExponent(value) + (value == Math.scalb(1.0, Math.getExponent(value)) ? 0 : 1);
        return Math.scalb(1.0, exponent - bits);
    }
}
