package org.hillock.model.neuron;

import org.hillock.model.Equations;
import org.hillock.model.Method;

/**
 * The quadratic integrate-and-fire neuron: what every cell of class I is near its threshold.
 *
 * <pre>
 * cm · dV/dt = gL (V − vRest)(V − vCrit)/(vCrit − vRest) + I
 * V ≥ vPeak: spike, then V := vReset
 * </pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>symbol</th><th>default</th><th>unit</th><th>meaning</th></tr>
 * <tr><td>cm</td><td>C</td><td>0.2</td><td>nF</td><td>capacitance</td></tr>
 * <tr><td>gL</td><td>g</td><td>0.02</td><td>µS</td><td>conductance at rest</td></tr>
 * <tr><td>vRest</td><td>Vr</td><td>−65</td><td>mV</td><td>resting potential without a current</td></tr>
 * <tr><td>vCrit</td><td>Vt</td><td>−50</td><td>mV</td><td>threshold without a current; must not be vRest</td></tr>
 * <tr><td>vPeak</td><td></td><td>30</td><td>mV</td><td>where the spike is cut</td></tr>
 * <tr><td>vReset</td><td></td><td>−70</td><td>mV</td><td>V after a spike</td></tr>
 * </table>
 *
 * <p>The rheobase is gL (vCrit − vRest)/4. Above it the interval under a constant current is the difference of two arc tangents.
 *
 * <p>A spike runs to infinity in finite time, so {@link Method#DORMAND_PRINCE} solves it; at the default step of 0.1 ms the
 * state waits at vPeak for the end of the step. A method with a fixed step overshoots vPeak, which the reset undoes, and
 * places the spike late by up to a step.
 *
 * <p>References: G. B. Ermentrout, Neural Comput. 8:979–1001, 1996, doi 10.1162/neco.1996.8.5.979; P. E. Latham, B. J. Richmond,
 * P. G. Nelson, S. Nirenberg, J. Neurophysiol. 83:808–827, 2000, doi 10.1152/jn.2000.83.2.808. Checked by {@code QuadraticTest} and
 * {@code GoldenTraceTest}.
 */
public final class QuadraticModel {
    public static final Equations DEFAULT = new Definition("quadratic", "Quadratic integrate-and-fire neuron", """
            V' = (gL*(V - vRest)*(V - vCrit)/(vCrit - vRest) + I) / cm   # mV
            """)
            .positive("cm", 0.2, "nF", "membrane capacitance")
            .positive("gL", 0.02, "µS", "conductance at rest")
            .any("vRest", -65, "mV", "resting potential without a current")
            .any("vCrit", -50, "mV", "threshold without a current")
            .any("vPeak", 30, "mV", "where the spike is cut")
            .any("vReset", -70, "mV", "V after a spike")
            .start("V", "vRest")
            .spike("V >= vPeak")
            .reset("V = vReset")
            .build()
            .withMethod(Method.DORMAND_PRINCE);

    private QuadraticModel() {}
}
