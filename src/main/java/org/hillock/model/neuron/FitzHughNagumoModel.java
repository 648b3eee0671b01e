package org.hillock.model.neuron;

import org.hillock.model.Equations;
import org.hillock.model.Variable;

/**
 * The FitzHugh–Nagumo oscillator: an excitable cell reduced to two pure numbers.
 *
 * <pre>
 * dv/dt = v − v³/3 − w + I
 * τ · dw/dt = v + a − b w
 * </pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>default</th><th>meaning</th></tr>
 * <tr><td>a</td><td>0.7</td><td>shift of the recovery's nullcline</td></tr>
 * <tr><td>b</td><td>0.8</td><td>slope of the recovery's nullcline</td></tr>
 * <tr><td>tau</td><td>12.5</td><td>how much slower the recovery is</td></tr>
 * </table>
 *
 * <p>Everything is without a unit; a unit of time is run as 1 ms. A spike is counted when v passes 1 from below. The start is
 * the rest without a current. Solved by Runge and Kutta's method at 0.05.
 *
 * <p>References: R. FitzHugh, Biophys. J. 1:445–466, 1961, doi 10.1016/S0006-3495(61)86902-6; J. Nagumo, S. Arimoto,
 * S. Yoshizawa, Proc. IRE 50:2061–2070, 1962, doi 10.1109/JRPROC.1962.288235. Checked by {@code GoldenTraceTest}.
 */
public final class FitzHughNagumoModel {
    public static final Equations DEFAULT = new Definition("fitzHughNagumo", "FitzHugh–Nagumo oscillator", """
            v' = v - v^3/3 - w + I       # membrane potential
            w' = (v + a - b*w) / tau     # recovery variable
            """)
            .any("a", 0.7, "", "shift of the recovery's nullcline")
            .any("b", 0.8, "", "slope of the recovery's nullcline")
            .positive("tau", 12.5, "", "how much slower the recovery is")
            .start("v", "-1.199408035244035")
            .start("w", "(v + a)/b")
            .spike("v > 1")
            .build()
            .withCurrent(new Variable("I", "", "injected current"))
            .withDt(0.05);

    private FitzHughNagumoModel() {}
}
