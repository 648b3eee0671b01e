package org.hillock.dsl;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.hillock.model.Check;

/**
 * A number between two ends: {@code slider("rm", 1, 50)}. It moves in steps of about a hundredth of its way and begins in the
 * middle, unless said otherwise.
 */
public record Slider(String name, double from, double to, double step, double initial) implements Control<Double> {
    private static final int STEPS = 100;

    public Slider {
        Check.named("slider", name);
        from = Check.finite("slider.from", from, "");
        to = Check.finite("slider.to", to, "");
        if (from >= to)
            throw new IllegalArgumentException("slider must go upwards, but was from " + Check.text(from) + " to "
                    + Check.text(to) + ". Write slider(" + Words.quoted(name) + ", " + Check.text(Math.min(from, to))
                    + ", " + Check.text(from == to ? from + 1 : from) + ").");
        Check.within("slider.to - from", to - from, STEPS * Check.SMALLEST, 2 * Check.LARGEST, "");
        Check.positive("slider.step", step, "");
        Check.within("slider.step", step, Check.SMALLEST, to - from, "");
        Check.within("slider.start", initial, from, to, "");
    }

    static Slider of(String name, double from, double to) {
        double way = to - from;
        boolean fits = way >= STEPS * Check.SMALLEST && Double.isFinite(way);
        double step = fits ? handy(way / STEPS) : 1;
        var plain = new Slider(name, from, to, step, from);
        return plain.start(plain.at((from + to) / 2));
    }

    /** The next 1, 2 or 5 times a power of ten. */
    private static double handy(double step) {
        var power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(step)));
        for (int digit : new int[] {1, 2, 5}) {
            double value = power.multiply(BigDecimal.valueOf(digit)).doubleValue();
            if (value >= step * (1 - 1e-9)) return value;
        }
        return power.scaleByPowerOfTen(1).doubleValue();
    }

    /** From value to value by so much. */
    public Slider step(double step) {
        return new Slider(name, from, to, step, initial);
    }

    /** It begins there. */
    public Slider start(double value) {
        return new Slider(name, from, to, step, value);
    }

    @Override
    public Double at(double position) {
        if (!(position > from)) return from;
        if (position >= to) return to;
        if (position == initial) return initial;
        // In decimals: the third step of 0.1 is 0.3, not 0.30000000000000004.
        var steps = BigDecimal.valueOf(Math.rint((position - from) / step));
        double value = BigDecimal.valueOf(from)
                .add(BigDecimal.valueOf(step).multiply(steps))
                .doubleValue();
        return Math.min(to, value);
    }

    @Override
    public double[] some(int most) {
        if (most < 2) return new double[] {initial};
        var values = new double[most];
        Arrays.setAll(values, k -> at(from + (to - from) * k / (most - 1)));
        int nearest = (int) Math.rint((initial - from) / (to - from) * (most - 1));
        boolean inside = initial > from && initial < to && most > 2;
        values[inside ? Math.max(1, Math.min(most - 2, nearest)) : nearest] = initial;
        // Between coarse steps the initial one may lie beyond the next.
        return Arrays.stream(values).sorted().distinct().toArray();
    }

    /** Digits after the point that tell its values apart. */
    public int decimals() {
        int digits = Math.max(scale(from), Math.max(scale(step), scale(initial)));
        return Math.max(0, Math.min(12, digits));
    }

    private static int scale(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().scale();
    }

    @Override
    public String text(double position) {
        return BigDecimal.valueOf(at(position))
                .setScale(decimals(), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    @Override
    public String toString() {
        var usual = of(name, from, to);
        return "slider(" + Words.quoted(name) + ", " + Check.text(from) + ", " + Check.text(to) + ")"
                + (step == usual.step ? "" : ".step(" + Check.text(step) + ")")
                + (initial == usual.initial ? "" : ".start(" + Check.text(initial) + ")");
    }
}
