package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import org.junit.jupiter.api.Test;

/** A cell by equations does all that the built-in ones do. */
class EquationCitizenTest {
    private static final EquationCell CELL =
            equations("""
            V' = (-V + R*(I + Ig))/tau   # mV
            g' = -g/5                    # µS
            Ig = g*(70 - V)              # nA: synaptic current
            """).param("R", 10).param("tau", 10).spikeWhen("V > 15").reset("V = 0");

    @Test
    void a_spike_onto_a_conductance_decays_as_in_the_equations() {
        var run = CELL.synapse(delta(0.01).onto("g"), 2, 7).record(STATE).run(20);
        var g = run.values("g");
        for (int k = 71; k < 200; k++) {
            double t = 0.1 * k;
            double exact = 0.01 * (Math.exp(-(t - 2) / 5) + Math.exp(-(t - 7) / 5));
            assertThat(g[k]).isCloseTo(exact, within(1e-8));
        }
        var named =
                CELL.synapse(delta(0.01).onto("g"), 2, 7).record("V", "g", "Ig").run(20);
        assertThat(named.values("g")).isEqualTo(g);
        for (int k = 0; k < g.length; k++)
            assertThat(named.values("Ig")[k]).isCloseTo(g[k] * (70 - run.v()[k]), within(1e-12));
    }

    @Test
    void the_steady_rate_is_the_closed_form_of_the_leaky_cell() {
        var rates = CELL.fI(new double[] {1, 2, 3}, 0.01).y();
        assertThat(rates[0]).isZero();
        // A spike stands at the end of its step.
        assertThat(rates[1]).isCloseTo(1000 / (10 * Math.log(20 / 5.0)), within(0.1));
        assertThat(rates[2]).isCloseTo(1000 / (10 * Math.log(30 / 15.0)), within(0.3));
    }

    @Test
    void a_sweep_over_a_parameter_gives_what_single_runs_give() {
        var values = new double[] {5, 10, 20};
        var swept = sweep("R_MOhm", values)
                .run(r -> CELL.param("R", r).inject(2).run(200))
                .measure("rate_Hz", Run::rate);
        for (int k = 0; k < values.length; k++)
            assertThat(swept.table().doubleColumn("rate_Hz").get(k))
                    .isEqualTo(CELL.param("R", values[k]).inject(2).run(200).rate());
    }
}
