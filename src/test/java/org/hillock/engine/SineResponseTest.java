package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.hillock.dsl.Hillock.*;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SineResponseTest {
    private static final double[] HERTZ = logspace(1, 1000, 13);

    @Test
    void a_membrane_has_its_closed_form_to_1e_9() {
        var random = new SplittableRandom(3);
        for (int k = 0; k < 10; k++) {
            var cell = membrane()
                    .rm(random.nextDouble(1, 100))
                    .cm(random.nextDouble(0.1, 2))
                    .vRest(-70)
                    .start(random.nextDouble(-80, -60));
            var z = cell.impedance(HERTZ);
            assertThat(z.magnitude().largestError()).as("%s", cell).isLessThan(1e-9);
            assertThat(z.phase().largestError()).as("%s", cell).isLessThan(1e-7);
        }
    }

    @Test
    void without_a_leak_it_is_a_capacitor() {
        var z = membrane().leakFree().cm(2).impedance(10);
        assertThat(z.magnitude().largestError()).isLessThan(1e-9);
        assertThat(z.phase().y()[0]).isBetween(-90 - 1e-6, -90 + 1e-6);
    }

    @Test
    void a_neuron_near_its_threshold_is_asked_more_softly() {
        var z = neuron().threshold(1e-4).impedance(1, 10);
        assertThat(z.magnitude().largestError()).isLessThan(1e-8);
    }

    @Test
    void a_cell_that_fires_by_itself_has_none() {
        assertThatThrownBy(() -> neuron().vRest(0).threshold(-1).reset(to(-10)).impedance(10))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("impedance needs a cell at rest, but this one fires under 1.0E-9 nA at 10 Hz.");
        assertThatThrownBy(() -> neuron().impedance(0)).hasMessage("impedance.frequency must be > 0 Hz, but was 0.0.");
        assertThatThrownBy(() -> neuron().impedance()).hasMessage("impedance needs at least 1 frequency, but has 0.");
    }

    @Test
    void a_cell_of_equations_that_are_linear_has_the_same_closed_form() {
        var rc = equations("V' = (-V + 10*I) / tau").param("tau", 10).start("V", 3);
        var z = rc.impedance(HERTZ);
        var exact = membrane().impedance(HERTZ);
        for (int k = 0; k < HERTZ.length; k++) {
            assertThat(z.magnitude().y()[k]).isCloseTo(exact.magnitude().y()[k], withinPercentage(1e-4));
            assertThat(z.phase().y()[k]).isCloseTo(exact.phase().y()[k], within(1e-4));
        }
    }

    @Test
    void hodgkin_and_huxleys_axon_resonates() {
        var z = hodgkinHuxley().impedance(1, 65, 500).magnitude().y();
        assertThat(z[1]).isGreaterThan(1.5 * z[0]).isGreaterThan(1.5 * z[2]);
    }

    @Test
    void it_is_shown_as_amplitude_above_phase() {
        var z = membrane().impedance(HERTZ);
        assertThat(z).hasToString("Impedance at 13 frequencies of membrane().rm(10).cm(1)");
        assertThat(z.plot().panels()).extracting(p -> p.y().label()).containsExactly("amplitude |Z| (MΩ)", "phase (°)");
        assertThat(z.table().columnNames()).containsExactly("frequency_Hz", "amplitude_MOhm", "phase_deg");
    }
}
