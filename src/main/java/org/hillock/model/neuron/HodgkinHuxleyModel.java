package org.hillock.model.neuron;

import java.util.List;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.Variable;

/**
 * The squid's giant axon, in the convention in which rest is at −65 mV. Currents, conductances and the capacitance are per area.
 *
 * <pre>
 * C · dV/dt = I − gNa m³h (V − eNa) − gK n⁴ (V − eK) − gL (V − eL)
 * dx/dt = φ (αx(V) (1 − x) − βx(V) x)   for x = m, h, n;   φ = q10^((T − 6.3)/10)
 * </pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>default</th><th>unit</th><th>meaning</th></tr>
 * <tr><td>C</td><td>1</td><td>µF/cm²</td><td>capacitance</td></tr>
 * <tr><td>gNa, gK, gL</td><td>120, 36, 0.3</td><td>mS/cm²</td><td>greatest conductances</td></tr>
 * <tr><td>eNa, eK, eL</td><td>50, −77, −54.387</td><td>mV</td><td>reversal potentials</td></tr>
 * <tr><td>T</td><td>6.3</td><td>°C</td><td>temperature</td></tr>
 * <tr><td>q10</td><td>3</td><td></td><td>factor by which 10 °C make the gates faster</td></tr>
 * </table>
 *
 * <p>A spike is counted when V passes 0 mV from below. Solved by Runge and Kutta's method at 0.005 ms, which keeps V
 * within 1e-6 of its range on the solution; Rush and Larsen's {@link Method#EXPONENTIAL_EULER} is stable at 0.1 ms too.
 *
 * <p>Reference: A. L. Hodgkin, A. F. Huxley, J. Physiol. 117:500–544, 1952, doi 10.1113/jphysiol.1952.sp004764. Checked by
 * {@code HodgkinHuxleyTest} and {@code GoldenTraceTest}.
 */
public final class HodgkinHuxleyModel {
    public static final Variable PER_AREA = new Variable("I", "µA/cm²", "injected current");

    public static final Equations DEFAULT = new Definition("hodgkinHuxley", "Hodgkin–Huxley neuron", """
            V' = (density*I - INa - IK - IL) / C   # mV
            m' = phi*(am*(1 - m) - bm*m)
            h' = phi*(ah*(1 - h) - bh*h)
            n' = phi*(an*(1 - n) - bn*n)
            INa = gNa*m^3*h*(V - eNa)              # µA/cm²: sodium current
            IK = gK*n^4*(V - eK)                   # µA/cm²: potassium current
            IL = gL*(V - eL)                       # µA/cm²: leak current
            am = 1 / exprel(-(V + 40)/10)          # 1/ms
            bm = 4*exp(-(V + 65)/18)               # 1/ms
            ah = 0.07*exp(-(V + 65)/20)            # 1/ms
            bh = 1 / (1 + exp(-(V + 35)/10))       # 1/ms
            an = 0.1 / exprel(-(V + 55)/10)        # 1/ms
            bn = 0.125*exp(-(V + 65)/80)           # 1/ms
            phi = q10^((T - 6.3)/10)
            """)
            .positive("C", 1, "µF/cm²", "membrane capacitance")
            .notNegative("gNa", 120, "mS/cm²", "greatest sodium conductance")
            .notNegative("gK", 36, "mS/cm²", "greatest potassium conductance")
            .notNegative("gL", 0.3, "mS/cm²", "leak conductance")
            .any("eNa", 50, "mV", "reversal potential of sodium")
            .any("eK", -77, "mV", "reversal potential of potassium")
            .any("eL", -54.387, "mV", "reversal potential of the leak")
            .any("T", 6.3, "°C", "temperature")
            .positive("q10", 3, "", "factor for 10 °C")
            .positive("density", 1, "", "of the current, µA/cm² for each unit injected")
            .start("V", "-64.99637933438516")
            .start("m", "1 / exprel(-(V + 40)/10) / (1 / exprel(-(V + 40)/10) + 4*exp(-(V + 65)/18))")
            .start("h", "0.07*exp(-(V + 65)/20) / (0.07*exp(-(V + 65)/20) + 1 / (1 + exp(-(V + 35)/10)))")
            .start("n", "0.1 / exprel(-(V + 55)/10) / (0.1 / exprel(-(V + 55)/10) + 0.125*exp(-(V + 65)/80))")
            .spike("V > 0")
            .build()
            .withGates(List.of("m", "h", "n"))
            .withCurrent(PER_AREA)
            .withDt(0.005);

    private HodgkinHuxleyModel() {}
}
