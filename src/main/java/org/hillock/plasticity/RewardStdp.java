package org.hillock.plasticity;

import java.util.List;
import org.hillock.model.Parameter;
import org.hillock.model.Parameter.Limit;
import org.hillock.model.equation.Expression;

/**
 * Pair STDP that waits for a reward. Pairs of spikes do not change the weight but an eligibility c of the synapse, which dopamine d turns
 * into a change of the weight:
 *
 * <pre>
 * presynaptic spike:   c −= aMinus · y,  x += 1
 * postsynaptic spike:  c += aPlus · x,   y += 1
 * dw/dt = c · d,   c' = −c/tauC,   d' = (baseline − d)/tauD
 * </pre>
 *
 * with d in 1/s: while d = 1 the eligibility passes into the weight with a rate of 1 per second. A reward is a jump of d, for all
 * synapses. Eligibilities are in parts of the range of the weight, which stays within its bounds.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>parameter</th><th>default</th><th>symbol</th><th>meaning</th></tr>
 * <tr><td>aPlus</td><td>0.025</td><td>A₊</td><td>eligibility by a pair at tPost − tPre = 0</td></tr>
 * <tr><td>aMinus</td><td>0.0375</td><td>A₋</td><td>eligibility lost by a pair just below 0</td></tr>
 * <tr><td>tauPlus, tauMinus</td><td>20 ms</td><td>τ₊, τ₋</td><td>reach of pairs</td></tr>
 * <tr><td>tauC</td><td>1000 ms</td><td>τc</td><td>of the eligibility</td></tr>
 * <tr><td>tauD</td><td>200 ms</td><td>τd</td><td>of the dopamine</td></tr>
 * <tr><td>baseline</td><td>0 /s</td><td></td><td>dopamine without reward</td></tr>
 * <tr><td>bounds</td><td>0 to 1</td><td></td><td>least and greatest weight</td></tr>
 * </table>
 *
 * <p>The default amplitudes are 0.1 and 0.15 of a weight of at most 4 mV, as in the paper. Reference: E. M. Izhikevich, Cereb. Cortex
 * 17:2443–2452, 2007, doi 10.1093/cercor/bhl152. Test: {@code RewardStdpTest}.
 */
public record RewardStdp(
        double aPlus,
        double aMinus,
        double tauPlus,
        double tauMinus,
        double tauC,
        double tauD,
        double baseline,
        Bounds bounds)
        implements ModelRule<RewardStdp> {
    private static final double MS_PER_S = 1000;

    public static final RewardStdp DEFAULT = new RewardStdp(0.025, 0.0375, 20, 20, 1000, 200, 0, new Bounds(0, 1));

    /** The eligibility after a presynaptic spike that finds the postsynaptic trace at y. */
    public double onPre(double c, double y) {
        return c - aMinus * bounds.unit() * y;
    }

    /** The eligibility after a postsynaptic spike that finds the presynaptic trace at x. */
    public double onPost(double c, double x) {
        return c + aPlus * bounds.unit() * x;
    }

    /** How much an eligibility c and a dopamine d, of baseline 0, change the weight from now on: {@code c·d / (1/tauC + 1/tauD)}. */
    public double remaining(double c, double d) {
        return c * d / MS_PER_S / (1 / tauC + 1 / tauD);
    }

    @Override
    public String name() {
        return "rewardStdp";
    }

    @Override
    public String title() {
        return "Reward-modulated STDP";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("aPlus", aPlus, "", "eligibility by a pair at tPost - tPre = 0", Limit.ANY),
                new Parameter("aMinus", aMinus, "", "eligibility lost by a pair just below 0", Limit.ANY),
                new Parameter("tauPlus", tauPlus, "ms", "reach of potentiation", Limit.POSITIVE),
                new Parameter("tauMinus", tauMinus, "ms", "reach of depression", Limit.POSITIVE),
                new Parameter("tauC", tauC, "ms", "of the eligibility", Limit.POSITIVE),
                new Parameter("tauD", tauD, "ms", "of the dopamine", Limit.POSITIVE),
                new Parameter("baseline", baseline, "1/s", "dopamine without reward", Limit.NOT_NEGATIVE));
    }

    @Override
    public RewardStdp with(double[] values, Bounds other) {
        return new RewardStdp(values[0], values[1], values[2], values[3], values[4], values[5], values[6], other);
    }

    @Override
    public SynapseEquations equations() {
        var unit = bounds.unitText();
        return new SynapseEquations(
                name(),
                List.of(
                        new Trace("x", Side.PRE, tauPlus),
                        new Trace("y", Side.POST, tauMinus),
                        new Trace("c", Side.SYNAPSE, tauC),
                        new Trace("d", Side.GLOBAL, tauD, new Expression.Number(baseline), baseline)),
                RuleText.statements("c = c - aMinus" + unit + "*y; x = x + 1"),
                RuleText.statements("c = c + aPlus" + unit + "*x; y = y + 1"),
                RuleText.WEIGHT,
                RuleText.statements("w = w + dt*c*d/1000"),
                RuleText.parameters(this),
                bounds.lower(),
                bounds.upper());
    }
}
