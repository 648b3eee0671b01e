package org.hillock.model.neuron;

import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.Variable;

/**
 * The simple model of spiking neurons.
 *
 * <pre>dv/dt = k2 v² + k1 v + k0 − u + I,   du/dt = a (b v − u);   v > 30 mV: spike, then v := c, u := u + d</pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>default</th><th>unit</th><th>meaning</th></tr>
 * <tr><td>a</td><td>0.02</td><td>1/ms</td><td>rate of the recovery u</td></tr>
 * <tr><td>b</td><td>0.2</td><td></td><td>sensitivity of u to v</td></tr>
 * <tr><td>c</td><td>−65</td><td>mV</td><td>v after a spike</td></tr>
 * <tr><td>d</td><td>8</td><td></td><td>step of u after a spike</td></tr>
 * <tr><td>k2, k1, k0</td><td>0.04, 5, 140</td><td></td><td>the parabola; two of the twenty patterns have 4.1 and 108</td></tr>
 * <tr><td>v0</td><td>0</td><td>mV</td><td>origin of b v, −65 in one of the patterns</td></tr>
 * </table>
 *
 * <p>Solved as in the author's scripts, by {@link Method#SEQUENTIAL_EULER}; the patterns are defined by it. The current is the
 * paper's own number.
 *
 * <p>References: E. M. Izhikevich, <i>Simple model of spiking neurons</i>, IEEE Trans. Neural Netw. 14:1569–1572, 2003, doi
 * 10.1109/TNN.2003.820440; <i>Which model to use for cortical spiking neurons?</i>, 15:1063–1070, 2004, doi
 * 10.1109/TNN.2004.832719. Checked by {@code IzhikevichTest}.
 */
public final class IzhikevichModel {

    public static final Equations DEFAULT = new Definition("izhikevich", "Izhikevich neuron", """
            v' = k2*v^2 + k1*v + k0 - u + I   # mV
            u' = a*(b*(v - v0) - u)           # mV/ms: recovery
            """)
            .any("a", 0.02, "1/ms", "rate of the recovery u")
            .any("b", 0.2, "", "sensitivity of u to v")
            .any("c", -65, "mV", "v after a spike")
            .any("d", 8, "", "step of u after a spike")
            .any("k2", 0.04, "", "parabola, quadratic term")
            .any("k1", 5, "", "parabola, linear term")
            .any("k0", 140, "", "parabola, constant term")
            .any("v0", 0, "mV", "origin of b*v")
            .start("v", "-65")
            .start("u", "b*(v - v0)")
            .spike("v > 30")
            .reset("v = c; u += d")
            .build()
            .withCurrent(new Variable("I", "", "injected current"))
            .withMethod(Method.SEQUENTIAL_EULER)
            .withDt(0.1);

    private IzhikevichModel() {}
}
