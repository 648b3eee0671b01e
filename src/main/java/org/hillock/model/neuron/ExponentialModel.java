package org.hillock.model.neuron;

import org.hillock.model.Equations;
import org.hillock.model.Method;

/**
 * The exponential integrate-and-fire neuron: a leaky membrane with the sharp but smooth onset of a spike.
 *
 * <pre>
 * cm · dV/dt = −gL (V − eL) + gL ΔT e^((V − vT)/ΔT) + I
 * V ≥ vPeak: spike, then V := vReset, held for 1.7 ms
 * </pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>symbol</th><th>default</th><th>unit</th><th>meaning</th></tr>
 * <tr><td>cm</td><td>C</td><td>0.2</td><td>nF</td><td>capacitance</td></tr>
 * <tr><td>gL</td><td>gL</td><td>0.02</td><td>µS</td><td>leak conductance</td></tr>
 * <tr><td>eL</td><td>VL</td><td>−65</td><td>mV</td><td>leak reversal potential</td></tr>
 * <tr><td>vT</td><td>VT</td><td>−59.9</td><td>mV</td><td>where the slope of the I–V curve is 0</td></tr>
 * <tr><td>deltaT</td><td>ΔT</td><td>3.48</td><td>mV</td><td>slope factor of the onset</td></tr>
 * <tr><td>vPeak</td><td>Vth</td><td>0</td><td>mV</td><td>where the spike is cut</td></tr>
 * <tr><td>vReset</td><td>Vr</td><td>−68</td><td>mV</td><td>V after a spike</td></tr>
 * </table>
 *
 * <p>The values per area are the paper's, 1 µF/cm² and 0.1 mS/cm², on 20 000 µm². The rheobase is gL (vT − eL − ΔT).
 *
 * <p>Beyond vT the potential runs to infinity in finite time, so {@link Method#DORMAND_PRINCE} solves it; at the default step
 * of 0.1 ms the state waits at vPeak for the end of the step. With a fixed step take {@link Method#EULER} or
 * {@link Method#EXPONENTIAL_EULER} at 0.01 ms or less: methods of several stages read the exponential beyond vPeak.
 *
 * <p>Reference: N. Fourcaud-Trocmé, D. Hansel, C. van Vreeswijk, N. Brunel, J. Neurosci. 23:11628–11640, 2003, doi
 * 10.1523/JNEUROSCI.23-37-11628.2003. Checked by {@code GoldenTraceTest}.
 */
public final class ExponentialModel {
    public static final Equations DEFAULT = new Definition("exponential", "Exponential integrate-and-fire neuron", """
            V' = (gL*(eL - V) + gL*deltaT*exp((V - vT)/deltaT) + I) / cm   # mV
            """)
            .positive("cm", 0.2, "nF", "membrane capacitance")
            .positive("gL", 0.02, "µS", "leak conductance")
            .any("eL", -65, "mV", "leak reversal potential")
            .any("vT", -59.9, "mV", "spike onset")
            .positive("deltaT", 3.48, "mV", "slope factor of the onset")
            .any("vPeak", 0, "mV", "where the spike is cut")
            .any("vReset", -68, "mV", "V after a spike")
            .start("V", "eL")
            .spike("V >= vPeak")
            .reset("V = vReset")
            .build()
            .withRefractory(1.7)
            .withMethod(Method.DORMAND_PRINCE);

    private ExponentialModel() {}
}
