package org.hillock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiegertTest {

    // Golden: mpmath 1.3, fifty digits, adaptive quadrature of e^(u²) (1 + erf u); θ 20, Vr 10, τ 20, tref 2.
    @ParameterizedTest
    @CsvSource({
        "10, 5, 0.8819234559756666",
        "15, 5, 9.460799805759126",
        "20, 5, 27.34056735307727",
        "25, 5, 47.21744330413814",
        "40, 5, 100.5403918718013",
        "-50, 20, 0.0004729395836044803",
        "300, 1, 370.1205973876271",
        "20, 200, 268.5363737427117",
        "10, 100, 173.688666637205",
        "40, 0.1, 98.91947566517325",
        "30, 0.01, 63.04001709328798",
        "10, 1, 1.044113154084624e-41",
        "0, 1, 1.079164690849399e-171",
        "0, 0.8, 2.593795628152273e-269"
    })
    void the_rate_is_that_of_the_reference_to_ten_digits(double mu, double sigma, double hertz) {
        assertThat(Siegert.rate(mu, sigma, 20, 10, 20, 2)).isCloseTo(hertz, within(1e-11 * hertz));
    }

    // Golden: mpmath 1.3, fifty digits.
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0.1, 0.896456979969126637",
        "1, 0.427583576155807004",
        "1.9, 0.26650937366167266",
        "2, 0.255395676310505744",
        "2.1, 0.245119123345172338",
        "5, 0.110704637733068626",
        "30, 0.0187958888614167515",
        "1e8, 5.64189583547756259e-9"
    })
    void the_scaled_error_function_is_that_of_the_reference(double x, double value) {
        assertThat(Siegert.erfcx(x)).isCloseTo(value, within(1e-13 * value));
    }

    @Test
    void without_noise_it_is_the_rate_under_a_constant_current() {
        var cell = IntegrateAndFire.DEFAULT.withRefractory(2);
        for (double nA : new double[] {1.6, 2, 5, 1e6}) {
            assertThat(cell.siegert(nA, 1e-6)).isCloseTo(cell.rate(nA), within(1e-8 * cell.rate(nA)));
            assertThat(cell.siegert(nA, 0)).isEqualTo(cell.rate(nA));
            assertThat(cell.siegert(nA, 1e-300)).isEqualTo(cell.rate(nA));
        }
        assertThat(cell.siegert(1, 1e-9)).isZero();
    }

    @Test
    void it_never_overflows_and_rises_with_the_mean() {
        var cell = new IntegrateAndFire(new Membrane(20, 1, 0, OptionalDouble.empty()), 20, new Reset.To(10), 2);
        for (double intensity : new double[] {1e-6, 0.01, 1, 1e3, 1e9}) {
            double before = 0;
            for (double nA = -100; nA <= 100; nA += 0.25) {
                double rate = cell.siegert(nA, intensity);
                assertThat(rate).isBetween(before * (1 - 1e-12), 500.0);
                before = rate;
            }
        }
    }

    @Test
    void the_intensity_of_the_current_is_sigma_of_the_potential_over_the_root_of_tau() {
        var cell = new IntegrateAndFire(new Membrane(20, 1, 0, OptionalDouble.empty()), 20, new Reset.To(10), 2);
        assertThat(cell.siegert(0.75, 5 / Math.sqrt(20))).isCloseTo(9.460799805759126, within(1e-9));
    }

    @Test
    void without_leak_the_mean_rate_does_not_feel_the_noise() {
        var cell = IntegrateAndFire.DEFAULT.with(Membrane.DEFAULT.withRm(Double.POSITIVE_INFINITY));
        assertThat(cell.siegert(1.5, 3)).isCloseTo(100, within(1e-10));
        assertThat(cell.siegert(-1, 3)).isZero();
    }
}
