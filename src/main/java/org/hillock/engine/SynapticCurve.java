package org.hillock.engine;

import java.util.List;
import org.hillock.model.TimeCourse;

/**
 * The running sum of one synapse's time courses: {@code g(t + h) = (g + y h) e^(−b h)}, of which an exponential course uses
 * g alone. A dual exponential is two of these with opposite signs.
 */
final class SynapticCurve {
    private final double rate;
    private final double kickG;
    private final double kickY;
    private double g;
    private double y;

    /** @param kickG what one spike adds to g; @param kickY what one spike adds to y, per ms */
    private SynapticCurve(double rate, double kickG, double kickY) {
        this.rate = rate;
        this.kickG = kickG;
        this.kickY = kickY;
    }

    static List<SynapticCurve> of(double weight, TimeCourse course) {
        if (course instanceof TimeCourse.Exponential e) return List.of(new SynapticCurve(1 / e.tau(), weight, 0));
        if (course instanceof TimeCourse.Alpha a)
            return List.of(new SynapticCurve(1 / a.tau(), 0, weight * Math.E / a.tau()));
        var dual = (TimeCourse.DualExponential) course;
        // The difference of two nearly equal exponentials loses its digits; its limit is the alpha function.
        if (dual.decay() - dual.rise() < 1e-5 * dual.decay())
            return of(weight, new TimeCourse.Alpha(0.5 * (dual.rise() + dual.decay())));
        double scaled = weight * dual.scale();
        return List.of(new SynapticCurve(1 / dual.decay(), scaled, 0), new SynapticCurve(1 / dual.rise(), -scaled, 0));
    }

    double rate() {
        return rate;
    }

    double g() {
        return g;
    }

    double y() {
        return y;
    }

    void spike() {
        g += kickG;
        y += kickY;
    }

    /** The value h ms from now, without a further spike. */
    double at(double h) {
        return (g + y * h) * Math.exp(-rate * h);
    }

    /** {@code ∫ g} over the next h ms. */
    double integral(double h) {
        return response(0, h);
    }

    /** {@code ∫₀ʰ e^(−leak (h − s)) g(s) ds}. */
    double response(double leak, double h) {
        double sum = g == 0 ? 0 : g * Decay.exponential(leak, rate, h);
        return y == 0 ? sum : sum + y * Decay.alpha(leak, rate, h);
    }

    /** An upper bound of |g| over {@code length} ms that begin {@code from} ms from now. */
    double most(double from, double length) {
        return (Math.abs(g) + Math.abs(y) * (from + length)) * Math.exp(-rate * from);
    }

    void advance(double h) {
        double decay = Math.exp(-rate * h);
        g = (g + y * h) * decay;
        y *= decay;
    }

    /** A copy in the same state, for looking ahead. */
    SynapticCurve copy() {
        var copy = new SynapticCurve(rate, kickG, kickY);
        copy.g = g;
        copy.y = y;
        return copy;
    }
}
