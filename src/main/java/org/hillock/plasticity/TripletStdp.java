package org.hillock.plasticity;

import java.util.List;
import org.hillock.model.Parameter;
import org.hillock.model.Parameter.Limit;

/**
 * Spike-timing-dependent plasticity of triplets of spikes, which unlike that of pairs depends on the rate as cells do. Four traces fade
 * with a time constant each and grow by 1 at a spike: r1 (tauPlus) and r2 (tauX) of the presynaptic side, o1 (tauMinus) and o2 (tauY) of
 * the postsynaptic side. In parts of the range of the weight,
 *
 * <pre>
 * presynaptic spike:   w −= o1 · (a2Minus + a3Minus · r2)
 * postsynaptic spike:  w += r1 · (a2Plus + a3Plus · o2)
 * </pre>
 *
 * where r2 and o2 are those before the spike itself. With {@code nearest} a spike sets the traces to 1. The weight stays within its
 * bounds.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>parameter</th><th>default</th><th>symbol</th><th>meaning</th></tr>
 * <tr><td>a2Plus, a3Plus</td><td>0, 0.0065</td><td>A₂⁺, A₃⁺</td><td>potentiation by pairs, and by post-pre-post</td></tr>
 * <tr><td>a2Minus, a3Minus</td><td>0.0071, 0</td><td>A₂⁻, A₃⁻</td><td>depression by pairs, and by pre-post-pre</td></tr>
 * <tr><td>tauPlus, tauMinus</td><td>16.8, 33.7 ms</td><td>τ₊, τ₋</td><td>reach of pairs</td></tr>
 * <tr><td>tauX, tauY</td><td>101, 114 ms</td><td>τx, τy</td><td>reach of the third spike</td></tr>
 * <tr><td>bounds</td><td>0 to 1</td><td></td><td>least and greatest weight</td></tr>
 * </table>
 *
 * <p>Reference: J.-P. Pfister, W. Gerstner, J. Neurosci. 26:9673–9682, 2006, doi 10.1523/JNEUROSCI.1425-06.2006; its fits are in {@link
 * TripletFit}. Test: {@code TripletStdpTest}.
 */
public record TripletStdp(
        double a2Plus,
        double a3Plus,
        double a2Minus,
        double a3Minus,
        double tauPlus,
        double tauMinus,
        double tauX,
        double tauY,
        boolean nearest,
        Bounds bounds)
        implements PairFormula, ModelRule<TripletStdp> {

    /** The weight after a presynaptic spike. */
    public double onPre(double w, double o1, double r2) {
        return bounds.clip(w - bounds.unit() * o1 * (a2Minus + a3Minus * r2));
    }

    /** The weight after a postsynaptic spike. */
    public double onPost(double w, double r1, double o2) {
        return bounds.clip(w + bounds.unit() * r1 * (a2Plus + a3Plus * o2));
    }

    @Override
    public double change(double w, double s) {
        return bounds.unit() * (s >= 0 ? a2Plus * Math.exp(-s / tauPlus) : -a2Minus * Math.exp(s / tauMinus));
    }

    @Override
    public String name() {
        return "tripletStdp";
    }

    @Override
    public String title() {
        return "Spike-timing-dependent plasticity of triplets";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("a2Plus", a2Plus, "", "potentiation by pairs", Limit.ANY),
                new Parameter("a3Plus", a3Plus, "", "potentiation by post-pre-post", Limit.ANY),
                new Parameter("a2Minus", a2Minus, "", "depression by pairs", Limit.ANY),
                new Parameter("a3Minus", a3Minus, "", "depression by pre-post-pre", Limit.ANY),
                new Parameter("tauPlus", tauPlus, "ms", "reach of potentiation by pairs", Limit.POSITIVE),
                new Parameter("tauMinus", tauMinus, "ms", "reach of depression by pairs", Limit.POSITIVE),
                new Parameter("tauX", tauX, "ms", "reach of the presynaptic spike before", Limit.POSITIVE),
                new Parameter("tauY", tauY, "ms", "reach of the postsynaptic spike before", Limit.POSITIVE));
    }

    @Override
    public TripletStdp with(double[] values, Bounds other) {
        return new TripletStdp(
                values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], nearest, other);
    }

    @Override
    public SynapseEquations equations() {
        var unit = bounds.unitText();
        return new SynapseEquations(
                name(),
                List.of(
                        new Trace("r1", Side.PRE, tauPlus),
                        new Trace("r2", Side.PRE, tauX),
                        new Trace("o1", Side.POST, tauMinus),
                        new Trace("o2", Side.POST, tauY)),
                RuleText.statements("w = w - o1*(a2Minus + a3Minus*r2)" + unit + "; " + spike("r1") + spike("r2")),
                RuleText.statements("w = w + r1*(a2Plus + a3Plus*o2)" + unit + "; " + spike("o1") + spike("o2")),
                RuleText.WEIGHT,
                List.of(),
                RuleText.parameters(this),
                bounds.lower(),
                bounds.upper());
    }

    private String spike(String trace) {
        return trace + (nearest ? " = 1; " : " = " + trace + " + 1; ");
    }
}
