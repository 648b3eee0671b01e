package org.hillock.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.LINEAR;
import static org.hillock.dsl.Hillock.ZERO;
import static org.hillock.dsl.Hillock.neuron;

import java.util.Random;
import org.hillock.dsl.Neuron;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Reset;
import org.junit.jupiter.api.Test;

class ReluMappingTest {
    private static final double DT = 0.1;

    private static IntegrateAndFire linear(double rm, double cm, double threshold, double rest) {
        return new IntegrateAndFire(Membrane.DEFAULT.withRm(rm).withCm(cm).withVRest(rest), threshold, Reset.LINEAR, 0);
    }

    private static int spikes(Neuron n, double nA, int steps) {
        return n.inject(nA).dt(DT).run(steps * DT).spikes().count();
    }

    @Test
    void a_linear_reset_without_leak_rounds_the_charge_down() {
        var random = new Random(1);
        for (int k = 0; k < 200; k++) {
            double cm = 0.2 + 2 * random.nextDouble();
            double threshold = 5 + 20 * random.nextDouble();
            int steps = 1 + random.nextInt(100);
            var mapping = new ReluMapping(linear(Double.POSITIVE_INFINITY, cm, threshold, 0), DT);
            double activation = random.nextDouble();
            double start = threshold * random.nextDouble();
            var cell = neuron().leakFree().cm(cm).threshold(threshold).reset(LINEAR);
            double charge = steps * activation;
            assertThat(spikes(cell.start(start), mapping.current(activation), steps))
                    .as("%s of %s steps", activation, steps)
                    .isEqualTo((int) Math.floor(charge + start / threshold));
            int half = spikes(cell.start(mapping.start()), mapping.current(activation), steps);
            assertThat(Math.abs(half - charge)).isLessThanOrEqualTo(0.5 + 1e-9);
        }
    }

    @Test
    void a_reset_to_zero_loses_as_much_however_long_it_takes() {
        double current = new ReluMapping(linear(Double.POSITIVE_INFINITY, 1, 15, 0), DT).current(0.7);
        var zero = neuron().leakFree().reset(ZERO);
        for (int steps : new int[] {10, 100, 1000})
            assertThat(spikes(zero, current, steps) / (double) steps).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void the_leak_is_a_bias_and_a_dead_zone() {
        var mapping = new ReluMapping(linear(10, 1, 15, 0), 1e-5);
        assertThat(mapping.slope()).isCloseTo(1000 / 15.0, within(0.01));
        assertThat(mapping.bias()).isCloseTo(-1000 / 20.0, within(0.01));
        assertThat(mapping.deadZone()).isEqualTo(1.5);
        assertThat(mapping.leakCurrent()).isEqualTo(0.75);
        for (double nA : new double[] {15, 30, 60}) {
            double exact = mapping.cell().rate(nA);
            // What the series of the logarithm has beyond the bias: Hz that fall with 1/I.
            double next = 1000 / 10.0 * 15 / (12 * 10 * nA);
            assertThat(exact - mapping.rate(nA)).as("%s nA", nA).isCloseTo(-next, within(0.2 * next));
        }
        assertThat(mapping.cell().rate(1.49)).isZero();
        assertThat(mapping.rate(0.74)).isZero();
    }

    @Test
    void rest_and_threshold_may_lie_anywhere() {
        var here = new ReluMapping(linear(10, 1, 15, 0), DT);
        var there = new ReluMapping(linear(10, 1, -50, -65), DT);
        assertThat(there.slope()).isCloseTo(here.slope(), within(1e-12));
        assertThat(there.leakCurrent()).isCloseTo(here.leakCurrent(), within(1e-12));
        assertThat(there.start()).isCloseTo(-57.5, within(1e-12));
    }

    @Test
    void weights_and_biases_go_there_and_back() {
        var mapping = new ReluMapping(linear(20, 0.5, 10, 0), 0.25);
        assertThat(mapping.weight(mapping.current(-0.3))).isCloseTo(-0.3, within(1e-12));
        assertThat(mapping.bias(mapping.biasCurrent(0.4))).isCloseTo(0.4, within(1e-12));
        var leakFree = new ReluMapping(linear(Double.POSITIVE_INFINITY, 0.5, 10, 0), 0.25);
        assertThat(leakFree.current(1)).isCloseTo(0.5 * 10 / 0.25, within(1e-12));
        assertThat(leakFree.bias()).isZero();
        assertThat(leakFree.deadZone()).isZero();
    }

    @Test
    void steps_and_refractory_times_are_a_ceiling() {
        assertThat(new ReluMapping(linear(10, 1, 15, 0), DT).ceiling()).isCloseTo(10_000, within(1e-6));
        var refractory = linear(10, 1, 15, 0).withRefractory(1.9);
        assertThat(new ReluMapping(refractory, DT).ceiling()).isCloseTo(500, within(1e-6));
        assertThat(new ReluMapping(refractory, DT).rate(1e6)).isCloseTo(500, within(1e-6));
    }
}
