package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What flows through the synapses of a network, against closed forms and against the single cell. */
class NetworkSynapseTest {
    private static final double RM = 10;
    private static final double TAU = 10;

    /** Never fires. */
    private static Neuron quiet() {
        return neuron().rm(RM).cm(1).threshold(1000);
    }

    private static double[][] coupled(double uS, double dt) {
        var a = population("a", 1, quiet()).start(values(12));
        var b = population("b", 1, quiet()).start(values(2));
        var run = network(
                        a.to(b).allToAll().synapse(gap(uS)), b.to(a).allToAll().synapse(gap(uS)))
                .dt(dt)
                .record(a, V)
                .record(b, V)
                .run(20);
        return new double[][] {run.values(a, V, 0), run.values(b, V, 0)};
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.3})
    void two_cells_with_a_gap_junction_follow_the_recursion_of_held_currents(double uS) {
        double dt = 0.1;
        var v = coupled(uS, dt);
        double p = Math.exp(-dt / TAU);
        for (int k = 0; k < v[0].length; k++) {
            assertThat(v[0][k] + v[1][k]).isCloseTo(14 * Math.pow(p, k), within(1e-11));
            assertThat(v[0][k] - v[1][k]).isCloseTo(10 * Math.pow(p - 2 * uS * RM * (1 - p), k), within(1e-11));
        }
    }

    /** The sum decays with τ, and the difference by {@code e^(−(1/τ + 2g/C) t)}. */
    @Test
    void two_cells_with_a_gap_junction_approach_the_closed_form_with_the_step() {
        double before = Double.NaN;
        for (double dt : new double[] {0.2, 0.1, 0.05}) {
            var v = coupled(0.1, dt);
            double error = 0;
            for (int k = 0; k < v[0].length; k++) {
                double exact = 10 * Math.exp(-(1 / TAU + 0.2) * k * dt);
                error = Math.max(error, Math.abs(v[0][k] - v[1][k] - exact));
            }
            if (dt == 0.2) assertThat(error).isBetween(0.01, 0.1);
            else assertThat(before / error).isCloseTo(2, within(0.05));
            before = error;
        }
    }

    /** Beyond cm over the conductance of a neuron a step carries its potential past that of the other, and further each time. */
    @Test
    void gap_junctions_too_strong_for_the_step_are_refused() {
        assertThatThrownBy(() -> coupled(21, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Neuron 0 of \"a\" has gap junctions of 21 µS in all, which with its cm of 1 nF are unstable"
                                + " in a step of 0.1 ms. Write dt(0.04) or a smaller one.");
        var v = coupled(21, 0.04);
        for (int k = 0; k < v[0].length; k++)
            assertThat(Math.abs(v[0][k] - v[1][k])).isLessThanOrEqualTo(10);
    }

    @Test
    void the_capacitance_of_equations_is_what_a_current_charges() {
        var cell = equations("v' = (x - v)/c + 3 # mV\nx = 2*I").param("c", 4);
        var p = population("p", 2, cell).with("c", values(4, 0.5));
        assertThatThrownBy(() ->
                        network(p.to(p).allToAll().noAutapses().synapse(gap(3))).run(1))
                .hasMessage(
                        "Neuron 1 of \"p\" has gap junctions of 3 µS in all, which with its cm of 0.25 nF are unstable"
                                + " in a step of 0.1 ms. Write dt(0.08) or a smaller one.");
    }

    /** {@code B(V) = 1 / (1 + Mg/3.57 · e^(−0.062 V))}. */
    @ParameterizedTest
    @ValueSource(doubles = {-90, -65, -40, 0, 30})
    void magnesium_blocks_as_jahr_and_stevens_say(double mV) {
        double peak = 2e-3;
        double magnesium = 1.3;
        var source = spikeTrains("source", new double[][] {{3}});
        var cell = population("cell", 1, quiet().vRest(mV));
        var run = network(source.to(cell)
                        .allToAll()
                        .synapse(nmda(peak).tau(80).rise(3).reversal(5).magnesium(magnesium))
                        .delay(2))
                .record(cell, V, I_SYN)
                .run(100);
        var v = run.values(cell, V, 0);
        var current = run.values(cell, I_SYN, 0);
        var t = run.t(cell);
        double rise = 3 * 80 / 77.0 * Math.log(80 / 3.0);
        double scale = 1 / (Math.exp(-rise / 80) - Math.exp(-rise / 3));
        double largest = 0;
        for (int k = 0; k < t.length; k++) {
            double since = t[k] - 5;
            double course = since < 1e-9 ? 0 : scale * (Math.exp(-since / 80) - Math.exp(-since / 3));
            double block = 1 / (1 + magnesium / 3.57 * Math.exp(-0.062 * v[k]));
            double expected = peak * course * block * (5 - v[k]);
            assertThat(current[k]).as("t = %s", t[k]).isCloseTo(expected, within(1e-9));
            largest = Math.max(largest, Math.abs(expected));
        }
        assertThat(largest).isGreaterThan(1e-3);
    }

    @Test
    void a_conductance_in_a_network_is_that_of_a_single_cell() {
        var synapse = conductance(0.05).tau(5).reversal(15);
        var source = spikeTrains("source", new double[][] {{3, 8.5}});
        var cell = population("cell", 1, quiet());
        var network = network(source.to(cell).allToAll().synapse(synapse).delay(0.1));
        var alone = quiet().synapse(synapse, 3.1, 8.6);
        double before = Double.NaN;
        for (double dt : new double[] {0.1, 0.05}) {
            var v = network.dt(dt).record(cell, V).run(50).values(cell, V, 0);
            var exact = alone.dt(dt).run(50).v();
            double error = 0;
            for (int k = 0; k < v.length; k++) error = Math.max(error, Math.abs(v[k] - exact[k]));
            if (dt == 0.1) assertThat(error).isLessThan(0.04);
            else assertThat(error).isLessThan(0.7 * before);
            before = error;
        }
    }
}
