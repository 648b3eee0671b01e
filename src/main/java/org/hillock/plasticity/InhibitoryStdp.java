package org.hillock.plasticity;

import java.util.List;
import org.hillock.model.Parameter;
import org.hillock.model.Parameter.Limit;

/**
 * Plasticity of inhibitory synapses that holds the postsynaptic rate at a target. Near-coincident spikes in either order strengthen the
 * synapse and each presynaptic spike weakens it, in parts of the range of the weight:
 *
 * <pre>
 * presynaptic spike:   w += eta · (y − 2·rate·tau),  x += 1
 * postsynaptic spike:  w += eta · x,                 y += 1
 * </pre>
 *
 * x and y fade with tau; the rate is in spikes per ms here. At the target rate of uncorrelated spikes the changes cancel. The weight,
 * which is the strength of the inhibition, stays within its bounds.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>parameter</th><th>default</th><th>symbol</th><th>meaning</th></tr>
 * <tr><td>eta</td><td>0.001</td><td>η</td><td>change by a pair at tPost − tPre = 0, without the constant part</td></tr>
 * <tr><td>rate</td><td>3 Hz</td><td>ρ₀</td><td>target of the postsynaptic rate</td></tr>
 * <tr><td>tau</td><td>20 ms</td><td>τ</td><td>reach of pairs</td></tr>
 * <tr><td>bounds</td><td>0 to 1</td><td></td><td>least and greatest weight</td></tr>
 * </table>
 *
 * <p>Rate and tau are the paper's. Its eta is one of its weights' unit, and so are the various ones of published programs; the default is a
 * thousandth of the range.
 *
 * <p>Reference: T. P. Vogels, H. Sprekeler, F. Zenke, C. Clopath, W. Gerstner, Science 334:1569–1573, 2011, doi 10.1126/science.1211095.
 * Test: {@code InhibitoryStdpTest}.
 */
public record InhibitoryStdp(double eta, double rate, double tau, Bounds bounds)
        implements PairFormula, ModelRule<InhibitoryStdp> {
    public static final InhibitoryStdp DEFAULT = new InhibitoryStdp(0.001, 3, 20, new Bounds(0, 1));

    /** What each presynaptic spike takes away, in parts of eta: 2·rate·tau. */
    public double alpha() {
        return 2 * rate / 1000 * tau;
    }

    /** The weight after a presynaptic spike that finds the postsynaptic trace at y. */
    public double onPre(double w, double y) {
        return bounds.clip(w + eta * bounds.unit() * (y - alpha()));
    }

    /** The weight after a postsynaptic spike that finds the presynaptic trace at x. */
    public double onPost(double w, double x) {
        return bounds.clip(w + eta * bounds.unit() * x);
    }

    @Override
    public double change(double w, double s) {
        return eta * bounds.unit() * (Math.exp(-Math.abs(s) / tau) - alpha());
    }

    @Override
    public String name() {
        return "inhibitoryStdp";
    }

    @Override
    public String title() {
        return "Plasticity of inhibitory synapses";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("eta", eta, "", "change by a pair at tPost - tPre = 0", Limit.ANY),
                new Parameter("rate", rate, "Hz", "target of the postsynaptic rate", Limit.NOT_NEGATIVE),
                new Parameter("tau", tau, "ms", "reach of pairs", Limit.POSITIVE));
    }

    @Override
    public InhibitoryStdp with(double[] values, Bounds other) {
        return new InhibitoryStdp(values[0], values[1], values[2], other);
    }

    @Override
    public SynapseEquations equations() {
        var unit = bounds.unitText();
        return new SynapseEquations(
                name(),
                List.of(new Trace("x", Side.PRE, tau), new Trace("y", Side.POST, tau)),
                RuleText.statements("w = w + eta" + unit + "*(y - 2*rate/1000*tau); x = x + 1"),
                RuleText.statements("w = w + eta" + unit + "*x; y = y + 1"),
                RuleText.WEIGHT,
                List.of(),
                RuleText.parameters(this),
                bounds.lower(),
                bounds.upper());
    }
}
