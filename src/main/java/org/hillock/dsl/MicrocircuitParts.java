package org.hillock.dsl;

import static org.hillock.dsl.Hillock.*;

import java.util.ArrayList;
import java.util.List;

/** The tables of the cortical microcircuit, and how it is built from them; {@link Microcircuit} says what it is. */
final class MicrocircuitParts {
    private static final String[] NAMES = {"L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"};
    private static final int[] SIZES = {20683, 5834, 21915, 5479, 4850, 1065, 14395, 2948};
    private static final int[] BACKGROUND = {1600, 1500, 2100, 1900, 2000, 1900, 2900, 2100};
    private static final double BACKGROUND_RATE = 8;
    /** The probability that a neuron of one population (row) has an input from one of another (column). */
    private static final double[][] PROBABILITY = {
        {0.1009, 0.1689, 0.0437, 0.0818, 0.0323, 0, 0.0076, 0},
        {0.1346, 0.1371, 0.0316, 0.0515, 0.0755, 0, 0.0042, 0},
        {0.0077, 0.0059, 0.0497, 0.135, 0.0067, 0.0003, 0.0453, 0},
        {0.0691, 0.0029, 0.0794, 0.1597, 0.0033, 0, 0.1057, 0},
        {0.1004, 0.0622, 0.0505, 0.0057, 0.0831, 0.3726, 0.0204, 0},
        {0.0548, 0.0269, 0.0257, 0.0022, 0.06, 0.3158, 0.0086, 0},
        {0.0156, 0.0066, 0.0211, 0.0166, 0.0572, 0.0197, 0.0396, 0.2252},
        {0.0364, 0.001, 0.0034, 0.0005, 0.0277, 0.008, 0.0658, 0.1443}
    };
    /** Mean rates at full scale, Hz: what a smaller circuit has to make up for. */
    private static final double[] RATES = {0.903, 2.965, 4.414, 5.876, 7.569, 8.633, 1.105, 7.829};
    /** Mean and standard deviation of the potential at t = 0, mV, near those of the running circuit. */
    private static final double[] START = {-68.28, -63.16, -63.33, -63.45, -63.11, -61.66, -66.72, -61.43};

    private static final double[] START_SD = {5.36, 4.57, 4.74, 4.94, 4.94, 4.55, 5.46, 4.48};

    private static final double TAU = 10;
    private static final double CM = 0.25;
    private static final double TAU_SYN = 0.5;
    private static final double PSP = 0.15;
    private static final double G = -4;

    private MicrocircuitParts() {}

    static Network network(double scale, boolean constant) {
        var cell = neuron().rm(TAU / CM)
                .cm(CM)
                .vRest(-65)
                .threshold(-50)
                .reset(to(-65))
                .refractory(2);
        var populations = new ArrayList<Population>();
        for (int i = 0; i < NAMES.length; i++) {
            var p = population(NAMES[i], (int) Math.rint(SIZES[i] * scale), cell)
                    .start(normal(START[i], START_SD[i]));
            double background = BACKGROUND[i] * BACKGROUND_RATE * peak();
            double recurrent = 0;
            for (int j = 0; j < NAMES.length; j++) recurrent += weight(i, j) * synapses(i, j) / SIZES[i] * RATES[j];
            double missing = (1 - Math.sqrt(scale)) * (recurrent + background);
            if (constant) p = p.inject(mean(missing + Math.sqrt(scale) * background));
            else {
                p = p.driven(poissonDrive(
                        (int) Math.rint(BACKGROUND[i] * scale),
                        BACKGROUND_RATE,
                        current(peak() / Math.sqrt(scale)).tau(TAU_SYN)));
                if (scale < 1) p = p.inject(mean(missing));
            }
            populations.add(p);
        }
        return Hillock.network(projections(populations, scale).toArray(Part[]::new))
                .compact();
    }

    private static List<Part> projections(List<Population> populations, double scale) {
        var projections = new ArrayList<Part>();
        for (int j = 0; j < NAMES.length; j++)
            for (int i = 0; i < NAMES.length; i++) {
                if (PROBABILITY[i][j] == 0) continue;
                double weight = weight(i, j) / Math.sqrt(scale);
                var drawn = normal(weight, 0.1 * Math.abs(weight));
                // A delay from half a step on is rounded to at least one step.
                var delay = j % 2 == 0 ? normal(1.5, 0.75) : normal(0.75, 0.375);
                projections.add(populations
                        .get(j)
                        .to(populations.get(i))
                        .fixedTotal(Math.round(synapses(i, j) * scale * scale))
                        .synapse(current(weight > 0 ? drawn.atLeast(0) : drawn.atMost(0))
                                .tau(TAU_SYN))
                        .delay(delay.atLeast(0.05)));
            }
        return projections;
    }

    /** At full scale: so many draws with replacement leave a pair unconnected with probability 1 − p. */
    private static double synapses(int i, int j) {
        return Math.log(1 - PROBABILITY[i][j]) / Math.log1p(-1 / ((double) SIZES[i] * SIZES[j]));
    }

    /** At full scale, nA. */
    private static double weight(int i, int j) {
        boolean doubled = NAMES[i].equals("L23E") && NAMES[j].equals("L4E");
        return peak() * (j % 2 == 0 ? 1 : G) * (doubled ? 2 : 1);
    }

    /** The peak of an exponential current that moves the potential by PSP at its peak, nA: 0.0878. */
    private static double peak() {
        double rate = 1 / (TAU_SYN - TAU);
        double ratio = Math.pow(TAU / TAU_SYN, rate);
        return PSP * CM / (TAU * TAU_SYN * rate * (Math.pow(ratio, TAU) - Math.pow(ratio, TAU_SYN)));
    }

    /** The mean of currents that arrive so many times a second with a time constant, nA. */
    private static double mean(double perSecond) {
        return perSecond * TAU_SYN / 1000;
    }
}
