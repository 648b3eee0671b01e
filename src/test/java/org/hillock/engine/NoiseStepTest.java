package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseStepTest {

    // Golden: mpmath 1.3, sixty digits, the closed form in differences of exponentials:
    // mixed = 2b (E(2b) − E(a+b)) / (a−b), variance = 2b (E(2b) − 2E(a+b) + E(2a)) / (a−b)², E(x) = (1 − e^(−xh)) / x.
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.2, 0.1, 0.0019539442097897356, 0.00013036968546579395",
        "0.1, 0.2, 1e-09, 1.9999999995333337e-19, 1.3333333330333337e-28",
        "0.1, 0.1, 5, 1.3212055882855768, 4.0150698535697099",
        "0.1, 0.1000000001, 0.01, 9.9866766713122469e-6, 6.6566746688758094e-8",
        "0, 0.2, 0.1, 0.0019604626940630253, 0.00013135186744998613",
        "0, 0.2, 10000.0, 4.9999999999999997, 99924.999999999994",
        "0, 1e-06, 0.001, 9.99999999e-13, 6.6666666616666668e-16",
        "100, 0.2, 20, 0.0099766785711827016, 9.976671835012407e-5",
        "0.1, 1000000.0, 0.1, 9.9999990000001e-7, 1.9801030653490632e-7",
        "0.001, 1000.0, 1000.0, 0.000999999000001, 0.86466344609341482",
        "0.1, 0.2, 1000000.0, 3.3333333333333331, 33.33333333333333"
    })
    void a_step_has_the_covariance_of_the_closed_form(double a, double b, double h, double mixed, double variance) {
        var step = NoiseStep.of(a, b, 0, h);
        assertThat(step.lever() * step.sd()).isCloseTo(mixed, within(1e-14 * mixed));
        double sum = step.lever() * step.lever() + step.own() * step.own();
        assertThat(sum).isCloseTo(variance, within(1e-13 * variance));
        assertThat(step.sd() * step.sd() + step.decay() * step.decay()).isCloseTo(1, within(1e-15));
    }

    /** Two steps after one another are one of their length: what is seen in both adds up, with all its covariances. */
    @Test
    void steps_compose() {
        double a = 0.1;
        double b = 0.3;
        for (double h : new double[] {1e-6, 0.1, 3, 40}) {
            var one = NoiseStep.of(a, b, 0, h);
            var two = NoiseStep.of(a, b, 0, 2 * h);
            var late = NoiseStep.of(a, b, h, h);
            double v = Math.exp(-a * h);
            assertThat(late.gain()).isCloseTo(one.decay() * one.gain(), within(1e-14 * one.gain()));
            assertThat(v * one.gain() + late.gain()).isCloseTo(two.gain(), within(1e-14 * two.gain()));
            // Var(∫ over both) = Var(v · first + second), where second = gain · η(h) + …, and η(h) has the first's z₁.
            double first = one.lever() * one.lever() + one.own() * one.own();
            double second = late.lever() * late.lever() + late.own() * late.own();
            double mixed = one.sd() * one.lever() * one.gain();
            double both = two.lever() * two.lever() + two.own() * two.own();
            assertThat(v * v * first + second + 2 * v * mixed).isCloseTo(both, within(1e-13 * both));
        }
    }
}
