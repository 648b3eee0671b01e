package org.hillock.plasticity;

import java.util.List;
import org.hillock.model.Parameter;
import org.hillock.model.Parameter.Limit;

/**
 * Spike-timing-dependent plasticity of pairs of spikes. A pair with s = tPost − tPre changes the weight by
 *
 * <pre>
 * Δw =  aPlus · up(w) · exp(−s/tauPlus)      s ≥ 0
 * Δw = −aMinus · down(w) · exp(s/tauMinus)   s &lt; 0
 * </pre>
 *
 * with {@code up} and {@code down} of {@link WeightDependence}: the range of the weight, {@code wMax − wMin}, if additive. So aPlus and
 * aMinus are parts of that range; a weight without bounds changes by aPlus and aMinus of its units. The weight then stays within its
 * bounds.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>parameter</th><th>default</th><th>symbol</th><th>meaning</th></tr>
 * <tr><td>aPlus</td><td>0.005</td><td>A₊</td><td>potentiation by a pair at s = 0</td></tr>
 * <tr><td>aMinus</td><td>0.00525</td><td>A₋</td><td>depression by a pair just below s = 0</td></tr>
 * <tr><td>tauPlus</td><td>20 ms</td><td>τ₊</td><td>reach of potentiation</td></tr>
 * <tr><td>tauMinus</td><td>20 ms</td><td>τ₋</td><td>reach of depression</td></tr>
 * <tr><td>bounds</td><td>0 to 1</td><td></td><td>least and greatest weight</td></tr>
 * </table>
 *
 * <p>Reference: S. Song, K. D. Miller, L. F. Abbott, Nat. Neurosci. 3:919–926, 2000, doi 10.1038/78829, whose parameters are the default.
 * Test: {@code PairStdpTest}.
 */
public record PairStdp(
        double aPlus,
        double aMinus,
        double tauPlus,
        double tauMinus,
        Pairing pairing,
        WeightDependence dependence,
        Bounds bounds)
        implements PairFormula, ModelRule<PairStdp> {
    public static final PairStdp DEFAULT =
            new PairStdp(0.005, 0.00525, 20, 20, Pairing.ALL_TO_ALL, WeightDependence.ADDITIVE, new Bounds(0, 1));

    /** The weight after a presynaptic spike that finds the postsynaptic trace at y. */
    public double onPre(double w, double y) {
        return bounds.clip(w - aMinus * dependence.down(w, bounds) * y);
    }

    /** The weight after a postsynaptic spike that finds the presynaptic trace at x. */
    public double onPost(double w, double x) {
        return bounds.clip(w + aPlus * dependence.up(w, bounds) * x);
    }

    @Override
    public double change(double w, double s) {
        requireBounds();
        return s >= 0
                ? aPlus * dependence.up(w, bounds) * Math.exp(-s / tauPlus)
                : -aMinus * dependence.down(w, bounds) * Math.exp(s / tauMinus);
    }

    @Override
    public String name() {
        return "stdp";
    }

    @Override
    public String title() {
        return "Spike-timing-dependent plasticity of pairs";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("aPlus", aPlus, "", "potentiation by a pair at tPost - tPre = 0", Limit.ANY),
                new Parameter("aMinus", aMinus, "", "depression by a pair just below 0", Limit.ANY),
                new Parameter("tauPlus", tauPlus, "ms", "reach of potentiation", Limit.POSITIVE),
                new Parameter("tauMinus", tauMinus, "ms", "reach of depression", Limit.POSITIVE));
    }

    @Override
    public PairStdp with(double[] values, Bounds other) {
        return new PairStdp(values[0], values[1], values[2], values[3], pairing, dependence, other);
    }

    public PairStdp withPairing(Pairing other) {
        return new PairStdp(aPlus, aMinus, tauPlus, tauMinus, other, dependence, bounds);
    }

    public PairStdp withDependence(WeightDependence other) {
        return new PairStdp(aPlus, aMinus, tauPlus, tauMinus, pairing, other, bounds);
    }

    /** Learns so many times as fast. */
    public PairStdp times(double factor) {
        return new PairStdp(aPlus * factor, aMinus * factor, tauPlus, tauMinus, pairing, dependence, bounds);
    }

    @Override
    public SynapseEquations equations() {
        requireBounds();
        boolean shared = pairing == Pairing.ALL_TO_ALL || pairing == Pairing.NEAREST;
        var x = new Trace("x", shared ? Side.PRE : Side.SYNAPSE, tauPlus);
        var y = new Trace("y", pairing == Pairing.REDUCED_SYMMETRIC ? Side.SYNAPSE : Side.POST, tauMinus);
        return new SynapseEquations(
                name(),
                List.of(x, y),
                RuleText.statements("w = w - aMinus" + dependence.downText(bounds) + "*y; " + afterPre()),
                RuleText.statements("w = w + aPlus" + dependence.upText(bounds) + "*x; " + afterPost()),
                RuleText.WEIGHT,
                List.of(),
                RuleText.parameters(this),
                bounds.lower(),
                bounds.upper());
    }

    private void requireBounds() {
        if (dependence.needsBounds() && !bounds.closed())
            throw new IllegalArgumentException(
                    "stdp needs bounds, since its changes depend on the weight. Write bounds(0, 1), or additive().");
    }

    private String afterPre() {
        return switch (pairing) {
            case ALL_TO_ALL, PRESYNAPTIC_CENTRED -> "x = x + 1";
            case NEAREST -> "x = 1";
            case REDUCED_SYMMETRIC -> "y = 0; x = 1";
        };
    }

    private String afterPost() {
        return switch (pairing) {
            case ALL_TO_ALL -> "y = y + 1";
            case NEAREST -> "y = 1";
            case PRESYNAPTIC_CENTRED, REDUCED_SYMMETRIC -> "x = 0; y = 1";
        };
    }
}
