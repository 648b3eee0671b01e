package org.hillock.plasticity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hillock.model.Parameter;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Parser;

/**
 * Short-term plasticity: a spike uses up a part u of the resources R, which recover, and u itself grows with every spike and fades.
 *
 * <pre>
 * u' = −u/tauFacil,   R' = (1 − R)/tauRec
 * presynaptic spike:  u += U·(1 − u), then w·u·R is transmitted, then R −= u·R
 * </pre>
 *
 * So u is updated before the spike is transmitted and the first spike of a rested synapse passes on w·U. Without facilitation
 * (tauFacil = 0) u is U at every spike; without depression (tauRec = 0) R is 1. The weight itself does not change.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>parameter</th><th>symbol</th><th>meaning</th></tr>
 * <tr><td>use</td><td>U</td><td>part of the resources used by the first spike, above 0 and at most 1</td></tr>
 * <tr><td>tauRec</td><td>τ_rec</td><td>of the recovery of resources, ms</td></tr>
 * <tr><td>tauFacil</td><td>τ_facil</td><td>of the facilitation, ms</td></tr>
 * </table>
 *
 * <p>Reference: M. Tsodyks, K. Pawelzik, H. Markram, Neural Comput. 10:821–835, 1998, doi 10.1162/089976698300017502. Test: {@code
 * ShortTermTest}.
 */
public record ShortTerm(double use, double tauRec, double tauFacil) implements SynapseRule {

    /** The part of the weight that each of these spikes passes on to a synapse at rest before the first. */
    public double[] amplitudes(double... spikes) {
        var passed = new double[spikes.length];
        double u = 0;
        double resources = 1;
        for (int k = 0; k < spikes.length; k++) {
            double interval = k == 0 ? Double.POSITIVE_INFINITY : spikes[k] - spikes[k - 1];
            u = used(u, interval);
            resources = 1 + (resources - 1) * left(interval, tauRec);
            passed[k] = u * resources;
            resources -= passed[k];
        }
        return passed;
    }

    /** The part of the weight that a regular train passes on in the end: {@code u·(1 − e)/(1 − (1 − u)·e)} with e = exp(−interval/tauRec). */
    public double stationary(double hertz) {
        double interval = 1000 / hertz;
        double e = left(interval, tauFacil);
        double u = use / (1 - (1 - use) * e);
        double kept = left(interval, tauRec);
        return u * (1 - kept) / (1 - (1 - u) * kept);
    }

    private double used(double u, double interval) {
        double before = u * left(interval, tauFacil);
        return before + use * (1 - before);
    }

    private static double left(double interval, double tau) {
        return tau == 0 ? 0 : Math.exp(-interval / tau);
    }

    @Override
    public SynapseEquations equations() {
        boolean facilitates = tauFacil > 0;
        boolean depresses = tauRec > 0;
        var traces = new ArrayList<Trace>();
        if (facilitates) traces.add(new Trace("u", Side.PRE, tauFacil));
        if (depresses) traces.add(new Trace("R", Side.PRE, tauRec, new Expression.Number(1), 1));
        var transmitted = "w*" + (facilitates ? "(u + U*(1 - u))" : "U") + (depresses ? "*R" : "");
        var spike = (facilitates ? "u = u + U*(1 - u); " : "")
                + (depresses ? "R = R - " + (facilitates ? "u" : "U") + "*R" : "");
        return new SynapseEquations(
                "shortTerm",
                traces,
                traces.isEmpty() ? List.of() : RuleText.statements(spike),
                List.of(),
                Parser.number("transmitted", transmitted),
                List.of(),
                Map.of("U", Parameter.of("U", use)),
                Bounds.NONE.lower(),
                Bounds.NONE.upper());
    }
}
