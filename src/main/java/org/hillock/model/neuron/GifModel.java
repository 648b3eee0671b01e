package org.hillock.model.neuron;

import org.hillock.model.Equations;

/**
 * The generalised leaky integrate-and-fire neuron: a spike leaves an adaptation current and a raised threshold behind.
 *
 * <pre>
 * cm · dV/dt = −gL (V − eL) − w + I
 * τw · dw/dt = a (V − eL) − w
 * τθ · dθ/dt = θ∞ − θ
 * V ≥ θ: spike, then V := vReset, w := w + b, θ := θ + dTheta; V is held for 2 ms
 * </pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>symbol</th><th>default</th><th>unit</th><th>meaning</th></tr>
 * <tr><td>cm</td><td>C</td><td>0.1</td><td>nF</td><td>capacitance</td></tr>
 * <tr><td>gL</td><td>gL</td><td>0.005</td><td>µS</td><td>leak conductance</td></tr>
 * <tr><td>eL</td><td>EL</td><td>−70</td><td>mV</td><td>leak reversal potential</td></tr>
 * <tr><td>a</td><td>a</td><td>0</td><td>µS</td><td>adaptation below threshold</td></tr>
 * <tr><td>tauW</td><td>τw</td><td>100</td><td>ms</td><td>time constant of w</td></tr>
 * <tr><td>b</td><td>b</td><td>0.02</td><td>nA</td><td>step of w after a spike</td></tr>
 * <tr><td>thetaInf</td><td>θ∞</td><td>−50</td><td>mV</td><td>threshold at rest</td></tr>
 * <tr><td>tauTheta</td><td>τθ</td><td>50</td><td>ms</td><td>time constant of the threshold</td></tr>
 * <tr><td>dTheta</td><td>Δθ</td><td>5</td><td>mV</td><td>step of the threshold after a spike</td></tr>
 * <tr><td>vReset</td><td>Vr</td><td>−65</td><td>mV</td><td>V after a spike</td></tr>
 * </table>
 *
 * <p>The equations are linear, so each step of 0.1 ms is exact; a spike stands at the end of the step in which V reaches θ.
 * The paper of Mihalas and Niebur lets V move the threshold too and has two currents; that of Pozzorini and others replaces
 * the condition by a chance to fire, with the same three variables. The values here are typical of a cortical cell, and of neither paper.
 *
 * <p>References: S. Mihalas, E. Niebur, Neural Comput. 21:704–718, 2009, doi 10.1162/neco.2008.12-07-680; C. Pozzorini,
 * S. Mensi, O. Hagens, R. Naud, C. Koch, W. Gerstner, PLoS Comput. Biol. 11:e1004275, 2015, doi 10.1371/journal.pcbi.1004275.
 * Checked by {@code GoldenTraceTest}.
 */
public final class GifModel {
    public static final Equations DEFAULT = new Definition(
                    "gif", "Integrate-and-fire neuron with adaptation and moving threshold", """
            V' = (gL*(eL - V) - w + I) / cm       # mV
            w' = (a*(V - eL) - w) / tauW          # nA: adaptation current
            theta' = (thetaInf - theta) / tauTheta  # mV: threshold
            """)
            .positive("cm", 0.1, "nF", "membrane capacitance")
            .positive("gL", 0.005, "µS", "leak conductance")
            .any("eL", -70, "mV", "leak reversal potential")
            .any("a", 0, "µS", "adaptation below threshold")
            .positive("tauW", 100, "ms", "time constant of the adaptation")
            .any("b", 0.02, "nA", "step of w after a spike")
            .any("thetaInf", -50, "mV", "threshold at rest")
            .positive("tauTheta", 50, "ms", "time constant of the threshold")
            .any("dTheta", 5, "mV", "step of the threshold after a spike")
            .any("vReset", -65, "mV", "V after a spike")
            .start("V", "eL")
            .start("theta", "thetaInf")
            .spike("V >= theta")
            .reset("V = vReset; w += b; theta += dTheta")
            .build()
            .withRefractory(2);

    private GifModel() {}
}
