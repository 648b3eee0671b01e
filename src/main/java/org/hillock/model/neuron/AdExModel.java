package org.hillock.model.neuron;

import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.Stimulus;

/**
 * The adaptive exponential integrate-and-fire neuron.
 *
 * <pre>
 * cm · dV/dt = −gL (V − eL) + gL ΔT e^((V − vT)/ΔT) − w + I
 * τw · dw/dt = a (V − eL) − w
 * V ≥ vPeak: spike, then V := vReset, w := w + b
 * </pre>
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>symbol</th><th>default</th><th>unit</th><th>meaning</th></tr>
 * <tr><td>cm</td><td>C</td><td>0.281</td><td>nF</td><td>capacitance</td></tr>
 * <tr><td>gL</td><td>gL</td><td>0.03</td><td>µS</td><td>leak conductance</td></tr>
 * <tr><td>eL</td><td>EL</td><td>−70.6</td><td>mV</td><td>leak reversal potential</td></tr>
 * <tr><td>vT</td><td>VT</td><td>−50.4</td><td>mV</td><td>spike onset</td></tr>
 * <tr><td>deltaT</td><td>ΔT</td><td>2</td><td>mV</td><td>slope factor of the onset</td></tr>
 * <tr><td>a</td><td>a</td><td>0.004</td><td>µS</td><td>adaptation below threshold</td></tr>
 * <tr><td>tauW</td><td>τw</td><td>144</td><td>ms</td><td>time constant of w</td></tr>
 * <tr><td>b</td><td>b</td><td>0.0805</td><td>nA</td><td>step of w after a spike</td></tr>
 * <tr><td>vPeak</td><td></td><td>20</td><td>mV</td><td>where the spike is cut</td></tr>
 * <tr><td>vReset</td><td>Vr</td><td>−70.6</td><td>mV</td><td>V after a spike</td></tr>
 * </table>
 *
 * <p>A spike runs to infinity in finite time, so {@link Method#DORMAND_PRINCE} solves it; at the default step of 0.1 ms the
 * state waits at vPeak for the end of the step. With a fixed step take {@link Method#EULER} or
 * {@link Method#EXPONENTIAL_EULER} at 0.01 ms or less: methods of several stages read the exponential beyond vPeak, and w swallows it.
 *
 * <p>References: R. Brette, W. Gerstner, J. Neurophysiol. 94:3637–3642, 2005, doi 10.1152/jn.00686.2005; R. Naud, N. Marcille,
 * C. Clopath, W. Gerstner, Biol. Cybern. 99:335–347, 2008, doi 10.1007/s00422-008-0264-7. Checked by {@code GoldenTraceTest}
 * and {@code AdExTest}.
 */
public interface AdExModel {
    Equations DEFAULT = new Definition("adex", "Adaptive exponential integrate-and-fire neuron", """
            V' = (gL*(eL - V) + gL*deltaT*exp((V - vT)/deltaT) - w + I) / cm   # mV
            w' = (a*(V - eL) - w) / tauW                                       # nA: adaptation current
            """)
            .positive("cm", 0.281, "nF", "membrane capacitance")
            .positive("gL", 0.03, "µS", "leak conductance")
            .any("eL", -70.6, "mV", "leak reversal potential")
            .any("vT", -50.4, "mV", "spike onset")
            .positive("deltaT", 2, "mV", "slope factor of the onset")
            .any("a", 0.004, "µS", "adaptation below threshold")
            .positive("tauW", 144, "ms", "time constant of the adaptation")
            .any("b", 0.0805, "nA", "step of w after a spike")
            .any("vPeak", 20, "mV", "where the spike is cut")
            .any("vReset", -70.6, "mV", "V after a spike")
            .start("V", "eL")
            .spike("V >= vPeak")
            .reset("V = vReset; w += b")
            .build()
            .withMethod(Method.DORMAND_PRINCE);

    /** The eight patterns of Naud and others (2008), table 1, under the constant current given there for 500 ms; vPeak is 0 mV. */
    enum Pattern {
        TONIC("tonic spiking", 200, 10, -70, 2, 30, 0, -58, 500),
        ADAPTING("adaptation", 200, 12, -70, 2, 300, 60, -58, 500),
        INITIAL_BURST("initial burst", 130, 18, -58, 4, 150, 120, -50, 400),
        REGULAR_BURSTING("regular bursting", 200, 10, -58, 2, 120, 100, -46, 210),
        DELAYED_ACCELERATING("delayed accelerating", 200, 12, -70, -10, 300, 0, -58, 300),
        DELAYED_REGULAR_BURSTING("delayed regular bursting", 100, 10, -65, -10, 90, 30, -47, 110),
        TRANSIENT("transient spiking", 100, 10, -65, 10, 90, 100, -47, 180),
        IRREGULAR("irregular spiking", 100, 12, -60, -11, 130, 30, -48, 160);

        private final String title;
        private final Equations cell;
        private final Stimulus stimulus;

        /** In the table's units: pF, nS, mV, nS, ms, pA, mV, pA. */
        Pattern(
                String title,
                double cm,
                double gL,
                double eL,
                double a,
                double tauW,
                double b,
                double vReset,
                double current) {
            this.title = title;
            this.cell = DEFAULT.withParameter("cm", cm / 1000)
                    .withParameter("gL", gL / 1000)
                    .withParameter("eL", eL)
                    .withParameter("vT", -50)
                    .withParameter("a", a / 1000)
                    .withParameter("tauW", tauW)
                    .withParameter("b", b / 1000)
                    .withParameter("vPeak", 0)
                    .withParameter("vReset", vReset);
            this.stimulus = new Stimulus.Constant(current / 1000);
        }

        public String title() {
            return title;
        }

        public Equations cell() {
            return cell;
        }

        public Stimulus stimulus() {
            return stimulus;
        }

        /** ms. */
        public double duration() {
            return 500;
        }
    }
}
