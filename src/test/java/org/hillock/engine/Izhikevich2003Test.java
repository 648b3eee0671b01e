package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hillock.engine.stepper.Slopes;
import org.hillock.model.neuron.IzhikevichModel;
import org.junit.jupiter.api.Test;

/**
 * The network of 800 excitatory and 200 inhibitory cells of E. M. Izhikevich, IEEE Trans. Neural Netw. 14:1569–1572, 2003: all
 * connected to all, steps of 1 ms in which v takes two halves, and a thalamic noise for each cell.
 */
class Izhikevich2003Test {
    private static final int EXCITATORY = 800;
    private static final int ALL = 1000;

    // Computed independently over 10 seeds: 7.58 ± 0.19 Hz and 7.23 ± 0.16 Hz.
    @Test
    void the_rates_are_the_golden_ones() {
        double excitatory = 0;
        double inhibitory = 0;
        int seeds = 4;
        for (int seed = 0; seed < seeds; seed++) {
            double[] rates = rates(seed);
            excitatory += rates[0] / seeds;
            inhibitory += rates[1] / seeds;
        }
        // Three standard errors of so few seeds.
        assertThat(excitatory).isCloseTo(7.58, within(3 * 0.19 / Math.sqrt(seeds)));
        assertThat(inhibitory).isCloseTo(7.23, within(3 * 0.16 / Math.sqrt(seeds)));
    }

    private static double[] rates(long seed) {
        var random = new Random(seed);
        var cells = new Slopes[ALL];
        var c = new double[ALL];
        var d = new double[ALL];
        var x = new double[ALL][2];
        var weights = new double[ALL][ALL];
        for (int i = 0; i < ALL; i++) {
            double r = random.nextDouble();
            boolean excites = i < EXCITATORY;
            c[i] = excites ? -65 + 15 * r * r : -65;
            d[i] = excites ? 8 - 6 * r * r : 2;
            double b = excites ? 0.2 : 0.25 - 0.05 * r;
            cells[i] = new Slopes(IzhikevichModel.DEFAULT
                    .withParameter("a", excites ? 0.02 : 0.02 + 0.08 * r)
                    .withParameter("b", b));
            x[i][0] = -65;
            x[i][1] = -65 * b;
            for (int j = 0; j < ALL; j++) weights[i][j] = excites ? 0.5 * random.nextDouble() : -random.nextDouble();
        }
        var current = new double[ALL];
        var slopes = new double[2];
        long[] fired = new long[2];
        for (int t = 0; t < 1000; t++) {
            for (int i = 0; i < ALL; i++) current[i] = (i < EXCITATORY ? 5 : 2) * random.nextGaussian();
            for (int i = 0; i < ALL; i++) {
                if (x[i][0] < 30) continue;
                fired[i < EXCITATORY ? 0 : 1]++;
                x[i][0] = c[i];
                x[i][1] += d[i];
                for (int j = 0; j < ALL; j++) current[j] += weights[i][j];
            }
            for (int i = 0; i < ALL; i++) {
                for (int half = 0; half < 2; half++) {
                    cells[i].of(x[i], current[i], slopes);
                    x[i][0] += 0.5 * slopes[0];
                }
                cells[i].of(x[i], current[i], slopes);
                x[i][1] += slopes[1];
            }
        }
        return new double[] {fired[0] / (double) EXCITATORY, fired[1] / (double) (ALL - EXCITATORY)};
    }
}
