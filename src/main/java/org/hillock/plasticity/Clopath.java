package org.hillock.plasticity;

import java.util.List;
import org.hillock.model.Parameter;
import org.hillock.model.Parameter.Limit;
import org.hillock.model.equation.Expression;

/**
 * Plasticity by the postsynaptic potential v, mV, rather than by postsynaptic spikes. In parts of the range of the weight,
 *
 * <pre>
 * presynaptic spike:  w −= aLtd · [uMinus − thetaMinus]₊,   x += 1/tauX
 * at all times:       dw/dt = aLtp · x · [v − thetaPlus]₊ · [uPlus − thetaMinus]₊
 *
 * tauMinus uMinus' = v − uMinus,   tauPlus uPlus' = v − uPlus,   tauX x' = −x
 * </pre>
 *
 * where [·]₊ is 0 below 0. The weight stays within its bounds.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>parameter</th><th>default</th><th>symbol</th><th>meaning</th></tr>
 * <tr><td>aLtd</td><td>0.00014 /mV</td><td>A_LTD</td><td>depression</td></tr>
 * <tr><td>aLtp</td><td>0.00008 /mV²</td><td>A_LTP</td><td>potentiation</td></tr>
 * <tr><td>thetaMinus</td><td>−70.6 mV</td><td>θ₋</td><td>threshold of the filtered potentials, the resting potential of the paper</td></tr>
 * <tr><td>thetaPlus</td><td>−45.3 mV</td><td>θ₊</td><td>threshold of the potential</td></tr>
 * <tr><td>tauX</td><td>15 ms</td><td>τx</td><td>of the presynaptic trace</td></tr>
 * <tr><td>tauMinus</td><td>10 ms</td><td>τ₋</td><td>of the potential for depression</td></tr>
 * <tr><td>tauPlus</td><td>7 ms</td><td>τ₊</td><td>of the potential for potentiation</td></tr>
 * <tr><td>bounds</td><td>0 to 1</td><td></td><td>least and greatest weight</td></tr>
 * </table>
 *
 * <p>The defaults are the paper's for visual cortex. Limits: aLtd does not slide with the mean potential, and the filtered potentials
 * are read without delay, so that the second half of a spike sees the first: an isolated pair potentiates. The filtered potentials start
 * at thetaMinus.
 *
 * <p>Reference: C. Clopath, L. Büsing, E. Vasilaki, W. Gerstner, Nat. Neurosci. 13:344–352, 2010, doi 10.1038/nn.2479. Test: {@code
 * ClopathTest}.
 */
public record Clopath(
        double aLtd,
        double aLtp,
        double thetaMinus,
        double thetaPlus,
        double tauX,
        double tauMinus,
        double tauPlus,
        Bounds bounds)
        implements ModelRule<Clopath> {
    public static final Clopath DEFAULT = new Clopath(14e-5, 8e-5, -70.6, -45.3, 15, 10, 7, new Bounds(0, 1));

    /** The weight after a presynaptic spike. */
    public double onPre(double w, double uMinus) {
        return bounds.clip(w - aLtd * bounds.unit() * Math.max(0, uMinus - thetaMinus));
    }

    /** dw/dt, 1/ms. */
    public double slope(double x, double v, double uPlus) {
        return aLtp * bounds.unit() * x * Math.max(0, v - thetaPlus) * Math.max(0, uPlus - thetaMinus);
    }

    /**
     * The change by each presynaptic spike while the potential is clamped, once the filters have settled: {@code −aLtd·[v − thetaMinus]₊
     * + aLtp·[v − thetaPlus]₊·[v − thetaMinus]₊}.
     */
    public double clamped(double v) {
        double above = Math.max(0, v - thetaMinus);
        return bounds.unit() * above * (aLtp * Math.max(0, v - thetaPlus) - aLtd);
    }

    @Override
    public String name() {
        return "voltageStdp";
    }

    @Override
    public String title() {
        return "Plasticity by the postsynaptic potential";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("aLtd", aLtd, "1/mV", "depression", Limit.ANY),
                new Parameter("aLtp", aLtp, "1/mV²", "potentiation", Limit.ANY),
                new Parameter("thetaMinus", thetaMinus, "mV", "threshold of the filtered potentials", Limit.ANY),
                new Parameter("thetaPlus", thetaPlus, "mV", "threshold of the potential", Limit.ANY),
                new Parameter("tauX", tauX, "ms", "of the presynaptic trace", Limit.POSITIVE),
                new Parameter("tauMinus", tauMinus, "ms", "of the potential for depression", Limit.POSITIVE),
                new Parameter("tauPlus", tauPlus, "ms", "of the potential for potentiation", Limit.POSITIVE));
    }

    @Override
    public Clopath with(double[] values, Bounds other) {
        return new Clopath(values[0], values[1], values[2], values[3], values[4], values[5], values[6], other);
    }

    @Override
    public SynapseEquations equations() {
        var v = new Expression.Name(SynapseEquations.POTENTIAL, 0);
        var unit = bounds.unitText();
        return new SynapseEquations(
                name(),
                List.of(
                        new Trace("x", Side.PRE, tauX),
                        new Trace("uMinus", Side.POST, tauMinus, v, thetaMinus),
                        new Trace("uPlus", Side.POST, tauPlus, v, thetaMinus)),
                RuleText.statements("w = w - aLtd" + unit + "*max(0, uMinus - thetaMinus); x = x + 1/tauX"),
                List.of(),
                RuleText.WEIGHT,
                RuleText.statements("w = w + dt*aLtp" + unit + "*x*max(0, v - thetaPlus)*max(0, uPlus - thetaMinus)"),
                RuleText.parameters(this),
                bounds.lower(),
                bounds.upper());
    }
}
