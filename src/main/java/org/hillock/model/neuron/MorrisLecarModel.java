package org.hillock.model.neuron;

import org.hillock.model.Equations;
import org.hillock.model.equation.Expression;

/**
 * The barnacle's muscle fibre: calcium that opens at once, and potassium that follows. Currents, conductances and the
 * capacitance are per area.
 *
 * <pre>
 * C · dV/dt = I − gCa m∞(V) (V − eCa) − gK w (V − eK) − gL (V − eL)
 * dw/dt = φ cosh((V − v3)/(2 v4)) (w∞(V) − w)
 * m∞ = (1 + tanh((V − v1)/v2))/2,   w∞ = (1 + tanh((V − v3)/v4))/2
 * </pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>{@link #HOPF}</th><th>{@link #SNIC}</th><th>unit</th><th>meaning</th></tr>
 * <tr><td>C</td><td>20</td><td>20</td><td>µF/cm²</td><td>capacitance</td></tr>
 * <tr><td>gCa</td><td>4.4</td><td>4</td><td>mS/cm²</td><td>greatest calcium conductance</td></tr>
 * <tr><td>gK, gL</td><td>8, 2</td><td>8, 2</td><td>mS/cm²</td><td>greatest potassium conductance, leak</td></tr>
 * <tr><td>eCa, eK, eL</td><td>120, −84, −60</td><td>120, −84, −60</td><td>mV</td><td>reversal potentials</td></tr>
 * <tr><td>v1, v2</td><td>−1.2, 18</td><td>−1.2, 18</td><td>mV</td><td>middle and width of m∞</td></tr>
 * <tr><td>v3, v4</td><td>2, 30</td><td>12, 17.4</td><td>mV</td><td>middle and width of w∞</td></tr>
 * <tr><td>phi</td><td>0.04</td><td>1/15</td><td>1/ms</td><td>rate of the potassium gate</td></tr>
 * </table>
 *
 * <p>A spike is counted when V passes 0 mV from below. The start is the rest without a current. Solved by Runge and
 * Kutta's method at 0.1 ms.
 *
 * <p>References: C. Morris, H. Lecar, Biophys. J. 35:193–213, 1981, doi 10.1016/S0006-3495(81)84782-0; the parameters of
 * J. Rinzel, G. B. Ermentrout, in: Methods in Neuronal Modeling, MIT Press 1989. Checked by {@code GoldenTraceTest} and
 * {@code MorrisLecarTest}.
 */
public final class MorrisLecarModel {
    /** Class II: firing begins at a Hopf bifurcation, with a rate above 0. */
    public static final Equations HOPF = new Definition("morrisLecar", "Morris–Lecar cell", """
            V' = (I - ICa - IK - IL) / C             # mV
            w' = phi*cosh((V - v3)/(2*v4))*(wInf - w)
            ICa = gCa*mInf*(V - eCa)                 # µA/cm²: calcium current
            IK = gK*w*(V - eK)                       # µA/cm²: potassium current
            IL = gL*(V - eL)                         # µA/cm²: leak current
            mInf = 0.5*(1 + tanh((V - v1)/v2))
            wInf = 0.5*(1 + tanh((V - v3)/v4))
            """)
            .positive("C", 20, "µF/cm²", "membrane capacitance")
            .notNegative("gCa", 4.4, "mS/cm²", "greatest calcium conductance")
            .notNegative("gK", 8, "mS/cm²", "greatest potassium conductance")
            .notNegative("gL", 2, "mS/cm²", "leak conductance")
            .any("eCa", 120, "mV", "reversal potential of calcium")
            .any("eK", -84, "mV", "reversal potential of potassium")
            .any("eL", -60, "mV", "reversal potential of the leak")
            .any("v1", -1.2, "mV", "middle of the calcium gate")
            .positive("v2", 18, "mV", "width of the calcium gate")
            .any("v3", 2, "mV", "middle of the potassium gate")
            .positive("v4", 30, "mV", "width of the potassium gate")
            .positive("phi", 0.04, "1/ms", "rate of the potassium gate")
            .start("V", "-60.855382232309495")
            .start("w", "0.5*(1 + tanh((V - v3)/v4))")
            .spike("V > 0")
            .build()
            .withCurrent(HodgkinHuxleyModel.PER_AREA)
            .withDt(0.1);

    /** Class I: firing begins at a saddle node on an invariant circle, with a rate of 0. */
    public static final Equations SNIC = HOPF.withStart("V", new Expression.Number(-59.473997866788714))
            .withParameter("gCa", 4)
            .withParameter("v3", 12)
            .withParameter("v4", 17.4)
            .withParameter("phi", 1.0 / 15);

    public static final Equations DEFAULT = HOPF;

    private MorrisLecarModel() {}
}
