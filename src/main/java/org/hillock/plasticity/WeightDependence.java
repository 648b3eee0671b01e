package org.hillock.plasticity;

import org.hillock.model.Check;

/**
 * How a change depends on the weight that is there already. Potentiation is multiplied by {@code ((wMax − w)/(wMax − wMin))^plus} and
 * depression by {@code ((w − wMin)/(wMax − wMin))^minus}. With exponents of 0 both are the same at every weight (additive), with 1 they
 * are proportional to the room that is left (multiplicative, or soft bounds), and between lies the power law of Gütig and others.
 *
 * <p>Reference: R. Gütig, R. Aharonov, S. Rotter, H. Sompolinsky, J. Neurosci. 23:3697–3714, 2003, doi
 * 10.1523/JNEUROSCI.23-09-03697.2003.
 */
public record WeightDependence(double plus, double minus) {
    public static final WeightDependence ADDITIVE = new WeightDependence(0, 0);
    public static final WeightDependence MULTIPLICATIVE = new WeightDependence(1, 1);

    /** True if the bounds enter into the changes themselves. */
    public boolean needsBounds() {
        return plus != 0 || minus != 0;
    }

    /** By how much a potentiation of 1 raises this weight, in its unit. */
    public double up(double w, Bounds bounds) {
        return change(bounds.upper() - w, plus, bounds);
    }

    /** By how much a depression of 1 lowers this weight, in its unit. */
    public double down(double w, Bounds bounds) {
        return change(w - bounds.lower(), minus, bounds);
    }

    private static double change(double room, double exponent, Bounds bounds) {
        if (exponent == 0) return bounds.unit();
        return exponent == 1 ? room : bounds.unit() * Math.pow(room / bounds.unit(), exponent);
    }

    /** {@link #up} as a factor in a statement, with {@code wMin} and {@code wMax}; empty if it is 1. */
    String upText(Bounds bounds) {
        return text("(wMax - w)", plus, bounds);
    }

    /** {@link #down} as a factor in a statement, with {@code wMin} and {@code wMax}; empty if it is 1. */
    String downText(Bounds bounds) {
        return text("(w - wMin)", minus, bounds);
    }

    private static String text(String room, double exponent, Bounds bounds) {
        if (exponent == 1) return "*" + room;
        var unit = bounds.unitText();
        return exponent == 0 ? unit : unit + "*(" + room + "/(wMax - wMin))^" + Check.text(exponent);
    }
}
