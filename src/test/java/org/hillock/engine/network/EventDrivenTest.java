package org.hillock.engine.network;

import static org.hillock.engine.network.Networks.constant;
import static org.hillock.engine.network.Networks.network;
import static org.hillock.engine.network.Networks.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Reset;
import org.hillock.model.Stimulus;
import org.hillock.network.Injection;
import org.hillock.network.Members;
import org.hillock.network.Population;
import org.hillock.network.Projection;
import org.hillock.network.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two neurons that excite and inhibit each other, spike by spike against a reference that knows no steps between events: from the latest reset on, the
 * potential is the closed-form sum over everything that has arrived since.
 */
class EventDrivenTest {
    private static final double TAU = 20;
    private static final double DT = 0.1;

    @ParameterizedTest
    @CsvSource({"1.5, 0.9, 0.1, 0.1", "1.7, 2.1, 1.5, 0.4", "1.9, 1.1, 7.3, 12.9", "1.2, 1.25, 3, 3"})
    void two_neurons_with_delays(double firstNA, double secondNA, double forth, double back) {
        double[] weights = {3.5, -2.25};
        double[] delays = {forth, back};
        var reference = reference(new double[] {firstNA, secondNA}, weights, delays, 500);
        var cell = new Members.Neurons(
                new IntegrateAndFire(Membrane.DEFAULT.withRm(20).withCm(1), 20, new Reset.To(10), 0));
        var a = Population.of("a", 1, cell)
                .withInjection(new Injection(new Stimulus.Constant(firstNA), 0, 1, constant(1)));
        var b = Population.of("b", 1, cell)
                .withInjection(new Injection(new Stimulus.Constant(secondNA), 0, 1, constant(1)));
        var projections = List.of(
                new Projection(
                        a, b, new Rule.AllToAll(true), Networks.DELTA, constant(weights[0]), constant(delays[0])),
                new Projection(
                        b, a, new Rule.AllToAll(true), Networks.DELTA, constant(weights[1]), constant(delays[1])));
        var rasters = run(network(List.of(a, b), projections, 0), 500, 2, 2).rasters();
        for (int n = 0; n < 2; n++) {
            var raster = rasters.get(n);
            assertTrue(raster.count() > 10);
            assertEquals(reference.get(n).size(), raster.count());
            for (int k = 0; k < raster.count(); k++)
                assertEquals(reference.get(n).get(k), Math.round(raster.at(k) / DT));
        }
    }

    /** The grid points at which each neuron fires. Neuron 0 acts on neuron 1 with the first weight and delay. */
    private static List<List<Long>> reference(double[] current, double[] weight, double[] delay, double ms) {
        var spikes = List.<List<Long>>of(new ArrayList<>(), new ArrayList<>());
        long[] reset = {0, 0};
        double[] from = {0, 0};
        long end = Math.round(ms / DT);
        for (long k = 1; k <= end; k++) {
            var firing = new ArrayList<Integer>();
            for (int n = 0; n < 2; n++) {
                int other = 1 - n;
                double rest = 20 * current[n];
                double v = rest + (from[n] - rest) * Math.exp(-(k - reset[n]) * DT / TAU);
                for (long s : spikes.get(other)) {
                    long arrives = s + Math.round(delay[other] / DT);
                    // What arrives at the very moment of the reset was there before it.
                    if (arrives > reset[n] && arrives <= k) v += weight[other] * Math.exp(-(k - arrives) * DT / TAU);
                }
                if (v >= 20) firing.add(n);
            }
            for (int n : firing) {
                spikes.get(n).add(k);
                reset[n] = k;
                from[n] = 10;
            }
        }
        return spikes;
    }
}
