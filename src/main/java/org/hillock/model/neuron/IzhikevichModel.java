package org.hillock.model.neuron;

import java.util.Arrays;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.Ramp;
import org.hillock.model.Stimulus;
import org.hillock.model.Variable;
import org.hillock.model.equation.Expression;

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
 * </table>
 *
 * <p>Solved as in the author's scripts, by {@link Method#SEQUENTIAL_EULER}; the patterns are defined by it. The current is the
 * paper's own number.
 *
 * <p>References: E. M. Izhikevich, <i>Simple model of spiking neurons</i>, IEEE Trans. Neural Netw. 14:1569–1572, 2003, doi
 * 10.1109/TNN.2003.820440; <i>Which model to use for cortical spiking neurons?</i>, 15:1063–1070, 2004, doi
 * 10.1109/TNN.2004.832719. Checked by {@code IzhikevichTest}.
 */
public interface IzhikevichModel {

    Equations DEFAULT = cell("""
            v' = k2*v^2 + k1*v + k0 - u + I   # mV
            u' = a*(b*v - u)                  # mV/ms: recovery
            """);

    private static Equations cell(String equations) {
        return new Definition("izhikevich", "Izhikevich neuron", equations)
                .any("a", 0.02, "1/ms", "rate of the recovery u")
                .any("b", 0.2, "", "sensitivity of u to v")
                .any("c", -65, "mV", "v after a spike")
                .any("d", 8, "", "step of u after a spike")
                .any("k2", 0.04, "", "parabola, quadratic term")
                .any("k1", 5, "", "parabola, linear term")
                .any("k0", 140, "", "parabola, constant term")
                .start("v", "-65")
                .start("u", "b*v")
                .spike("v > 30")
                .reset("v = c; u += d")
                .build()
                .withCurrent(new Variable("I", "", "injected current"))
                .withMethod(Method.SEQUENTIAL_EULER)
                .withDt(0.1);
    }

    /**
     * The twenty patterns of the 2004 paper's figure 1, with the parameters, steps and drives of the author's script.
     *
     * <p>The script computes its steps at t = 0, dt, … and gives a step the drive at its label; our step [t, t + dt) ends at what
     * is its label t + dt. So a drive "for t > 10" is {@code from(10)} here, one "for t &lt; 13" ends at 13 − dt, a ramp has at the
     * beginning of a step the value that the script has at its end, and an edge between two steps lies on the later one's beginning.
     * The script's first step, labelled 0, has no place in a run: a pattern starts from the state after it. Then
     * every spike stands at the time that the script gives it.
     */
    enum Pattern {
        TONIC_SPIKING('A', "tonic spiking", cell(0.02, 0.2, -65, 6), -70, 0.25, 100, from(14, 10)),
        PHASIC_SPIKING('B', "phasic spiking", cell(0.02, 0.25, -65, 6), -64, 0.25, 200, from(0.5, 20)),
        TONIC_BURSTING('C', "tonic bursting", cell(0.02, 0.2, -50, 2), -70, 0.25, 220, from(15, 22)),
        PHASIC_BURSTING('D', "phasic bursting", cell(0.02, 0.25, -55, 0.05), -64, 0.2, 200, from(0.6, 20)),
        MIXED_MODE('E', "mixed mode", cell(0.02, 0.2, -55, 4), -70, 0.25, 160, from(10, 16)),
        SPIKE_FREQUENCY_ADAPTATION(
                'F', "spike frequency adaptation", cell(0.01, 0.2, -65, 8), -70, 0.25, 85, from(30, 8.5)),
        CLASS_1('G', "class 1 excitability", flat(0.02, -0.1, -55, 6), -60, 0.25, 300, rising(0.075, 0.25)),
        CLASS_2(
                'H',
                "class 2 excitability",
                cell(0.2, 0.26, -65, 0),
                -64,
                0.25,
                300,
                sum(new Stimulus.Constant(-0.5), rising(0.015, 0.25))),
        SPIKE_LATENCY('I', "spike latency", cell(0.02, 0.2, -65, 6), -70, 0.2, 100, between(7.04, 10, 12.8)),
        SUBTHRESHOLD_OSCILLATION(
                'J', "subthreshold oscillation", cell(0.05, 0.26, -60, 0), -62, 0.25, 200, between(2, 20, 24.75)),
        RESONATOR(
                'K',
                "resonator",
                cell(0.1, 0.26, -60, -1),
                -62,
                0.25,
                400,
                sum(
                        between(0.65, 40, 43.75),
                        between(0.65, 60, 63.75),
                        between(0.65, 280, 283.75),
                        between(0.65, 320, 323.75))),
        INTEGRATOR(
                'L',
                "integrator",
                flat(0.02, -0.1, -55, 6),
                -60,
                0.25,
                100,
                sum(between(9, 9, 11), between(9, 14, 16), between(9, 70, 71.75), between(9, 80, 81.75))),
        REBOUND_SPIKE('M', "rebound spike", cell(0.03, 0.25, -60, 4), -64, 0.2, 200, between(-15, 20, 24.8)),
        REBOUND_BURST('N', "rebound burst", cell(0.03, 0.25, -52, 0), -64, 0.2, 200, between(-15, 20, 24.8)),
        THRESHOLD_VARIABILITY(
                'O',
                "threshold variability",
                cell(0.03, 0.25, -60, 4),
                -64,
                0.25,
                100,
                sum(between(1, 10, 14.75), between(-6, 70, 74.75), between(1, 80, 84.75))),
        BISTABILITY(
                'P',
                "bistability",
                cell(0.1, 0.26, -60, 0),
                -61,
                0.25,
                300,
                sum(new Stimulus.Constant(0.24), between(1, 37.5, 42.25), between(1, 216, 220.75))),
        DEPOLARIZING_AFTER_POTENTIAL(
                'Q', "depolarizing after-potential", cell(1, 0.2, -60, -21), -70, 0.1, 50, between(20, 9, 10.9)),
        /** Its u is an integral, {@code u' = a·b·(v + 65)}; its first step changes nothing. */
        ACCOMMODATION(
                'R',
                "accommodation",
                accommodating(),
                -65,
                0.5,
                400,
                sum(new Ramp(0.02, 8, 199.5, 0), new Ramp(0, 4, 12.5, 299.5))),
        INHIBITION_INDUCED_SPIKING(
                'S', "inhibition-induced spiking", cell(-0.02, -1, -60, 8), -63.8, 0.5, 350, inhibition()),
        INHIBITION_INDUCED_BURSTING(
                'T', "inhibition-induced bursting", cell(-0.026, -1, -45, -2), -63.8, 0.5, 350, inhibition());

        private final char letter;
        private final String title;
        private final Equations cell;
        private final double potential;
        private final Stimulus stimulus;
        private final double duration;

        Pattern(
                char letter,
                String title,
                Equations cell,
                double potential,
                double dt,
                double duration,
                Stimulus stimulus) {
            this.letter = letter;
            this.title = title;
            this.cell = cell.withDt(dt);
            this.potential = potential;
            this.stimulus = stimulus;
            this.duration = duration;
        }

        /** Of its panel in the figure, A to T. */
        public char letter() {
            return letter;
        }

        public String title() {
            return title;
        }

        /** The cell with its parameters, start and step. */
        public Equations cell() {
            if (this == ACCOMMODATION)
                return cell.withStart("v", number(potential)).withStart("u", number(-16));
            double u = cell.value("b") * potential;
            double slope = cell.value("k2") * potential * potential + cell.value("k1") * potential + cell.value("k0");
            double v = potential + cell.dt() * (slope - u + stimulus.at(0));
            u += cell.dt() * cell.value("a") * (cell.value("b") * v - u);
            return cell.withStart("v", number(v)).withStart("u", number(u));
        }

        public Stimulus stimulus() {
            return stimulus;
        }

        /** ms. */
        public double duration() {
            return duration;
        }

        private static Expression number(double value) {
            return new Expression.Number(value);
        }

        private static Equations cell(double a, double b, double c, double d) {
            return DEFAULT.withParameter("a", a)
                    .withParameter("b", b)
                    .withParameter("c", c)
                    .withParameter("d", d);
        }

        /** With the other parabola. */
        private static Equations flat(double a, double b, double c, double d) {
            return cell(a, b, c, d).withParameter("k1", 4.1).withParameter("k0", 108);
        }

        private static Equations accommodating() {
            return IzhikevichModel.cell("""
                    v' = k2*v^2 + k1*v + k0 - u + I   # mV
                    u' = a*b*(v + 65)                 # mV/ms: recovery
                    """)
                    .withParameter("b", 1)
                    .withParameter("c", -55)
                    .withParameter("d", 4);
        }

        private static Stimulus from(double level, double from) {
            return between(level, from, Double.POSITIVE_INFINITY);
        }

        private static Stimulus between(double level, double from, double to) {
            return new Stimulus.Window(new Stimulus.Constant(level), from, to);
        }

        /** So much per ms from 30 ms to the end of 300 ms, ahead by a step. */
        private static Stimulus rising(double slope, double dt) {
            return new Ramp(slope * dt, slope * (270 + dt), 270, 30);
        }

        private static Stimulus inhibition() {
            return sum(new Stimulus.Constant(75), between(5, 0, 49.5), from(5, 250));
        }

        private static Stimulus sum(Stimulus... parts) {
            return new Stimulus.Sum(Arrays.asList(parts));
        }
    }
}
