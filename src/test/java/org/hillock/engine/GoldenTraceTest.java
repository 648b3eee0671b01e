package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.Method;
import org.hillock.model.Recordable;
import org.hillock.model.Stimulus;
import org.hillock.model.neuron.AdExModel;
import org.hillock.model.neuron.ExponentialModel;
import org.hillock.model.neuron.FitzHughNagumoModel;
import org.hillock.model.neuron.GifModel;
import org.hillock.model.neuron.HodgkinHuxleyModel;
import org.hillock.model.neuron.IzhikevichModel;
import org.hillock.model.neuron.MorrisLecarModel;
import org.hillock.model.neuron.QuadraticModel;
import org.junit.jupiter.api.Test;

/**
 * Every model at its default step and method, against {@link Oracle} on equations written here once more in Java: each
 * variable to 1e-6 of its range, under a step of current with a sine on it.
 */
class GoldenTraceTest {
    private static double drive(double level, double t) {
        return level + 0.1 * level * Math.sin(2 * Math.PI * 0.02 * t);
    }

    private static Stimulus stimulus(double level) {
        return new Stimulus.Sum(List.of(new Stimulus.Constant(level), new Stimulus.Sine(0.1 * level, 20, 0)));
    }

    private static void agrees(Equations cell, double level, double ms, int spikes, Oracle oracle) {
        var experiment = Experiment.of(cell).withStimulus(stimulus(level)).recording(List.of(Recordable.Group.STATE));
        var recording = Simulation.run(experiment, ms, "");
        assertThat(recording.spikes().count()).isEqualTo(spikes);
        var expected = oracle.trace((int) Math.round(ms / cell.dt()), cell.initial());
        for (int i = 0; i < expected.length; i++) {
            var trace = recording.traces().get(i).toArray();
            double range = Arrays.stream(expected[i]).max().orElseThrow()
                    - Arrays.stream(expected[i]).min().orElseThrow();
            double worst = 0;
            for (int k = 0; k < trace.length; k++) worst = Math.max(worst, Math.abs(trace[k] - expected[i][k]));
            assertThat(trace).hasSameSizeAs(expected[i]);
            assertThat(worst / range).as(cell.name() + " variable " + i).isLessThan(1e-6);
        }
    }

    private static double rate(double x) {
        return Math.abs(x) < 1e-8 ? 1 + x / 2 : x / -Math.expm1(-x);
    }

    @Test
    void hodgkin_and_huxley() {
        var oracle = new Oracle(0.005, (t, x) -> {
            double v = x[0];
            double am = rate((v + 40) / 10);
            double bm = 4 * Math.exp(-(v + 65) / 18);
            double ah = 0.07 * Math.exp(-(v + 65) / 20);
            double bh = 1 / (1 + Math.exp(-(v + 35) / 10));
            double an = 0.1 * rate((v + 55) / 10);
            double bn = 0.125 * Math.exp(-(v + 65) / 80);
            double ionic =
                    120 * Math.pow(x[1], 3) * x[2] * (v - 50) + 36 * Math.pow(x[3], 4) * (v + 77) + 0.3 * (v + 54.387);
            return new double[] {
                drive(10, t) - ionic,
                am * (1 - x[1]) - bm * x[1],
                ah * (1 - x[2]) - bh * x[2],
                an * (1 - x[3]) - bn * x[3]
            };
        });
        agrees(HodgkinHuxleyModel.DEFAULT, 10, 40, 3, oracle);
    }

    @Test
    void izhikevichs_equations_apart_from_his_method() {
        var oracle = new Oracle(0.1, (t, x) -> new double[] {
                    0.04 * x[0] * x[0] + 5 * x[0] + 140 - x[1] + drive(10, t), 0.02 * (0.2 * x[0] - x[1])
                })
                .fires(x -> x[0] - 30, x -> {
                    x[0] = -65;
                    x[1] += 8;
                })
                .waiting();
        agrees(IzhikevichModel.DEFAULT.withMethod(Method.DORMAND_PRINCE), 10, 200, 5, oracle);
    }

    @Test
    void izhikevichs_method_itself() {
        var recording =
                Simulation.run(Experiment.of(IzhikevichModel.DEFAULT).withStimulus(new Stimulus.Constant(10)), 500, "");
        double v = -65;
        double u = -13;
        int spikes = 0;
        for (int k = 0; k <= 5000; k++) {
            assertThat(recording.traces().get(0).at(k)).isCloseTo(v, within(1e-12 * 95));
            assertThat(recording.traces().get(1).at(k)).isCloseTo(u, within(1e-12 * 15));
            v += 0.1 * (0.04 * (v * v) + 5 * v + 140 - u + 10);
            u += 0.1 * (0.02 * (0.2 * v - u));
            if (v > 30) {
                v = -65;
                u += 8;
                if (k < 5000) spikes++;
            }
        }
        assertThat(recording.spikes().count()).isEqualTo(spikes).isGreaterThan(10);
    }

    @Test
    void exponential_integrate_and_fire() {
        var oracle = new Oracle(0.1, (t, x) -> new double[] {
                    (0.02 * (-65 - x[0]) + 0.02 * 3.48 * Math.exp((Math.min(x[0], 5) + 59.9) / 3.48) + drive(0.2, t))
                            / 0.2
                })
                .fires(x -> x[0], x -> x[0] = -68)
                .waiting()
                .refractory(17);
        agrees(ExponentialModel.DEFAULT, 0.2, 200, 11, oracle);
    }

    @Test
    void quadratic_integrate_and_fire() {
        var oracle = new Oracle(0.1, (t, x) ->
                        new double[] {(0.02 * (x[0] + 65) * (Math.min(x[0], 40) + 50) / 15 + drive(0.2, t)) / 0.2})
                .fires(x -> x[0] - 30, x -> x[0] = -70)
                .waiting();
        agrees(QuadraticModel.DEFAULT, 0.2, 200, 5, oracle);
    }

    @Test
    void adaptive_exponential_integrate_and_fire() {
        var oracle = new Oracle(0.1, (t, x) -> new double[] {
                    (0.03 * (-70.6 - x[0]) + 0.03 * 2 * Math.exp((Math.min(x[0], -5) + 50.4) / 2) - x[1] + drive(1, t))
                            / 0.281,
                    (0.004 * (x[0] + 70.6) - x[1]) / 144
                })
                .fires(x -> x[0] - 20, x -> {
                    x[0] = -70.6;
                    x[1] += 0.0805;
                })
                .waiting();
        agrees(AdExModel.DEFAULT, 1, 200, 8, oracle);
    }

    @Test
    void fitzhugh_and_nagumo() {
        var oracle = new Oracle(0.05, (t, x) ->
                new double[] {x[0] - x[0] * x[0] * x[0] / 3 - x[1] + drive(0.5, t), (x[0] + 0.7 - 0.8 * x[1]) / 12.5});
        agrees(FitzHughNagumoModel.DEFAULT, 0.5, 200, 5, oracle);
    }

    private static Oracle morrisLecar(double gCa, double v3, double v4, double phi, double level) {
        return new Oracle(0.1, (t, x) -> {
            double m = 0.5 * (1 + Math.tanh((x[0] + 1.2) / 18));
            double w = 0.5 * (1 + Math.tanh((x[0] - v3) / v4));
            double ionic = gCa * m * (x[0] - 120) + 8 * x[1] * (x[0] + 84) + 2 * (x[0] + 60);
            return new double[] {(drive(level, t) - ionic) / 20, phi * Math.cosh((x[0] - v3) / (2 * v4)) * (w - x[1])};
        });
    }

    @Test
    void morris_and_lecar_of_both_classes() {
        agrees(MorrisLecarModel.HOPF, 120, 400, 6, morrisLecar(4.4, 2, 30, 0.04, 120));
        agrees(MorrisLecarModel.SNIC, 60, 400, 7, morrisLecar(4, 12, 17.4, 1.0 / 15, 60));
    }

    @Test
    void integrate_and_fire_with_adaptation_and_a_moving_threshold() {
        var oracle = new Oracle(0.1, (t, x) -> new double[] {
                    (0.005 * (-70 - x[0]) - x[1] + drive(0.2, t)) / 0.1, -x[1] / 100, (-50 - x[2]) / 50
                })
                .fires(x -> x[0] - x[2], x -> {
                    x[0] = -65;
                    x[1] += 0.02;
                    x[2] += 5;
                })
                .refractory(20);
        agrees(GifModel.DEFAULT, 0.2, 300, 9, oracle);
    }
}
