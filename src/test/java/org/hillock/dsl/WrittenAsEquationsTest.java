package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hillock.dsl.Hillock.*;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model gives the same trace built in and written down by a user, in the words of its paper. */
class WrittenAsEquationsTest {

    static Stream<Arguments> models() {
        return Stream.of(
                Arguments.of(
                        "membrane",
                        membrane()
                                .rm(20)
                                .cm(0.5)
                                .vRest(-65)
                                .inject(step(1).from(10).to(60))
                                .dt(0.1),
                        equations("dV/dt = (-(V + 65)/R + I)/C")
                                .param("R", 20)
                                .param("C", 0.5)
                                .start("V", -65)
                                .inject(step(1).from(10).to(60))
                                .dt(0.1)),
                Arguments.of(
                        "leaky integrate-and-fire",
                        neuron().refractory(2).inject(3).dt(0.1),
                        equations("V' = (-V/10 + I)/1")
                                .spikeWhen("V >= 15")
                                .reset("V = 0")
                                .refractory(2)
                                .inject(3)
                                .dt(0.1)),
                Arguments.of(
                        "Hodgkin and Huxley",
                        hodgkinHuxley()
                                .start("V", -65)
                                .start("m", 0.05)
                                .start("h", 0.6)
                                .start("n", 0.32)
                                .inject(step(10).from(5).to(55)),
                        equations("""
                                V' = I - 120*m^3*h*(V - 50) - 36*n^4*(V + 77) - 0.3*(V + 54.387)
                                m' = 0.1*(V + 40)/(1 - exp(-(V + 40)/10))*(1 - m) - 4*exp(-(V + 65)/18)*m
                                h' = 0.07*exp(-(V + 65)/20)*(1 - h) - h/(1 + exp(-(V + 35)/10))
                                n' = 0.01*(V + 55)/(1 - exp(-(V + 55)/10))*(1 - n) - 0.125*exp(-(V + 65)/80)*n
                                """)
                                .start("V", -65)
                                .start("m", 0.05)
                                .start("h", 0.6)
                                .start("n", 0.32)
                                .spikeWhen("V > 0")
                                .inject(step(10).from(5).to(55))
                                .dt(0.005)),
                Arguments.of(
                        "Izhikevich",
                        izhikevich(0.02, 0.2, -65, 8).inject(10),
                        equations("v' = 0.04*v^2 + 5*v + 140 - u + I; u' = 0.02*(0.2*v - u)")
                                .start("v", -65)
                                .start("u", -13)
                                .spikeWhen("v > 30")
                                .reset("v = -65; u += 8")
                                .method(SEQUENTIAL_EULER)
                                .inject(10)
                                .dt(0.1)),
                Arguments.of(
                        "AdEx",
                        adex().inject(0.8),
                        equations("""
                                V' = (-0.03*(V + 70.6) + 0.03*2*exp((V + 50.4)/2) - w + I)/0.281
                                w' = (0.004*(V + 70.6) - w)/144
                                """)
                                .start("V", -70.6)
                                .spikeWhen("V >= 20")
                                .reset("V = -70.6; w = w + 0.0805")
                                .method(DORMAND_PRINCE)
                                .inject(0.8)
                                .dt(0.1)),
                Arguments.of(
                        "exponential",
                        exponential().inject(0.5),
                        equations("V' = (0.02*(-65 - V) + 0.02*3.48*exp((V + 59.9)/3.48) + I)/0.2")
                                .start("V", -65)
                                .spikeWhen("V >= 0")
                                .reset("V = -68")
                                .refractory(1.7)
                                .method(DORMAND_PRINCE)
                                .inject(0.5)
                                .dt(0.1)),
                Arguments.of(
                        "FitzHugh and Nagumo",
                        fitzHughNagumo().start("v", -1).start("w", 0).inject(0.5),
                        equations("dv/dt = v - v^3/3 - w + I\ndw/dt = (v + 0.7 - 0.8*w)/12.5")
                                .start("v", -1)
                                .spikeWhen("v > 1")
                                .inject(0.5)
                                .dt(0.05)),
                Arguments.of(
                        "Morris and Lecar",
                        morrisLecar().start("V", -60).start("w", 0.014).inject(100),
                        equations("""
                                V' = (I - 4.4*0.5*(1 + tanh((V + 1.2)/18))*(V - 120) - 8*w*(V + 84) - 2*(V + 60))/20
                                w' = 0.04*cosh((V - 2)/60)*(0.5*(1 + tanh((V - 2)/30)) - w)
                                """)
                                .start("V", -60)
                                .start("w", 0.014)
                                .spikeWhen("V > 0")
                                .inject(100)
                                .dt(0.1)),
                Arguments.of(
                        "GIF",
                        gif().inject(0.3),
                        equations("""
                                V' = (0.005*(-70 - V) - w + I)/0.1
                                w' = -w/100
                                theta' = (-50 - theta)/50
                                """)
                                .start("V", -70)
                                .start("theta", -50)
                                .spikeWhen("V >= theta")
                                .reset("V = -65; w += 0.02; theta += 5")
                                .refractory(2)
                                .inject(0.3)
                                .dt(0.1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void the_trace_is_the_same(String name, Protocol builtIn, Protocol written) {
        var a = builtIn.run(200);
        var b = written.run(200);
        assertThat(b.spikes().count()).isEqualTo(a.spikes().count());
        var v = a.v();
        var w = b.v();
        assertThat(w).hasSameSizeAs(v);
        double range =
                Arrays.stream(v).max().orElseThrow() - Arrays.stream(v).min().orElseThrow();
        double largest = 0;
        for (int k = 0; k < v.length; k++) largest = Math.max(largest, Math.abs(v[k] - w[k]));
        // Two orders of the same operations, over 20,000 steps of an unstable flow.
        assertThat(largest).isLessThan(1e-8 * range);
    }

    @Test
    void a_built_in_cell_shows_its_equations_to_change_them() {
        var stiffer = hodgkinHuxley().equations().param("gK", 50);
        assertThat(stiffer.inject(10).run(50).spikes().times())
                .isEqualTo(hodgkinHuxley().gK(50).inject(10).run(50).spikes().times());
        assertThat(stiffer).hasToString("hodgkinHuxley().equations().param(\"gK\", 50)");
    }
}
