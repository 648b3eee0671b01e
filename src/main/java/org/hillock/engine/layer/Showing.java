package org.hillock.engine.layer;

import java.util.Arrays;
import org.hillock.network.StdpLayer;

/**
 * The neurons of a layer while one picture is shown, from rest on. A step takes all potentials over dt by the trapezoidal rule with
 * conductances at their means over it; the step's arrivals follow, input first and then what fired in the step before, and then the spikes
 * of the step. Weights and thresholds are those of {@link LayerWeights}, which learns or does not.
 */
final class Showing {
    private static final double DT = StdpLayer.DT;
    /** Of the excitatory neurons, without their θ, and of the inhibitory ones, mV. */
    private static final double THRESHOLD = -72;

    private static final double INHIBITORY_THRESHOLD = -40;
    /** What a spike adds to a conductance, in units of the leak. */
    private static final double TO_INHIBITORY = 10.4;
    /** Time constants of the conductances, ms; what is left of them after a step, and their mean over it. */
    private static final double EXCITATION = 1;

    private static final double INHIBITION = 2;
    private static final double E_STEP = Math.exp(-DT / EXCITATION);
    private static final double E_MEAN = (1 - E_STEP) * EXCITATION / DT;
    private static final double I_STEP = Math.exp(-DT / INHIBITION);
    private static final double I_MEAN = (1 - I_STEP) * INHIBITION / DT;

    private final LayerWeights weights;
    private final int steps;
    private final double inhibition;
    private final Winners winners;
    private final Side excitatory;
    /** At the places of the winners that drive them; the others are at rest. */
    private final Side inhibitory;

    private final int[] counts;

    /** One of the two kinds of neurons. */
    private static final class Side {
        final double rest;
        final double reset;
        final double reversal;
        final double half;
        final int held;
        final double[] v;
        final double[] excitation;
        final double[] inhibition;
        /** The step from which on the potential moves again. */
        final int[] free;

        final int[] fired;
        final int[] before;
        int firing;
        int earlier;
        int lastFree;

        Side(int size, double tau, double rest, double reset, double reversal, double refractory) {
            this.rest = rest;
            this.reset = reset;
            this.reversal = reversal;
            this.half = 0.5 * DT / tau;
            this.held = (int) Math.round(refractory / DT);
            v = new double[size];
            excitation = new double[size];
            inhibition = new double[size];
            free = new int[size];
            fired = new int[size];
            before = new int[size];
        }

        void toRest() {
            Arrays.fill(v, rest);
            Arrays.fill(excitation, 0);
            Arrays.fill(inhibition, 0);
            Arrays.fill(free, 0);
            firing = 0;
            lastFree = 0;
        }

        /** @param size how many of them are not at rest */
        void move(int step, int size) {
            System.arraycopy(fired, 0, before, 0, firing);
            earlier = firing;
            firing = 0;
            trapezoid(size, v, excitation, inhibition, half, rest, reversal);
            if (step >= lastFree) return;
            for (int j = 0; j < size; j++) if (step < free[j]) v[j] = reset;
        }

        void fire(int neuron, int step) {
            v[neuron] = reset;
            free[neuron] = step + 1 + held;
            lastFree = step + 1 + held;
            fired[firing++] = neuron;
        }
    }

    Showing(StdpLayer layer, LayerWeights weights) {
        this.weights = weights;
        steps = LayerTraining.steps(layer);
        inhibition = layer.inhibition();
        winners = weights.winners();
        int n = weights.neurons();
        excitatory = new Side(n, 100, -65, -65, -100, 5);
        inhibitory = new Side(n, 10, -60, -45, -85, 2);
        counts = new int[n];
    }

    /** Shows what was encoded; answers how many spikes there were. */
    int run(Encoder input, boolean learning) {
        excitatory.toRest();
        inhibitory.toRest();
        Arrays.fill(counts, 0);
        weights.begin();
        int total = 0;
        for (int step = 0; step < steps; step++) {
            excitatory.move(step, counts.length);
            inhibitory.move(step, winners.count());
            if (learning) weights.decay();
            for (int k = input.begin(step), end = input.end(step); k < end; k++) {
                weights.pass(input.pixel(k), excitatory.excitation);
                if (learning) weights.arrive(input.pixel(k), step);
            }
            for (int k = 0; k < excitatory.earlier; k++)
                inhibitory.excitation[winners.place(excitatory.before[k])] += TO_INHIBITORY;
            for (int k = 0; k < inhibitory.earlier; k++) inhibit(winners.neuron(inhibitory.before[k]));
            fire(step, learning);
            total += excitatory.firing;
        }
        return total;
    }

    private void inhibit(int but) {
        var g = excitatory.inhibition;
        for (int j = 0; j < g.length; j++) g[j] += inhibition;
        g[but] -= inhibition;
    }

    private void fire(int step, boolean learning) {
        for (int k = 0; k < winners.count(); k++) if (inhibitory.v[k] > INHIBITORY_THRESHOLD) inhibitory.fire(k, step);
        var theta = weights.thresholds();
        for (int j = 0; j < theta.length; j++)
            if (excitatory.v[j] > THRESHOLD + theta[j]) {
                excitatory.fire(j, step);
                winners.add(j);
                counts[j]++;
                if (learning) weights.fire(j, step);
            }
    }

    /** The spikes of each excitatory neuron in the last showing. */
    int[] counts() {
        return counts.clone();
    }

    private static void trapezoid(
            int size, double[] v, double[] excitation, double[] inhibition, double half, double rest, double reversal) {
        for (int j = 0; j < size; j++) {
            double ge = excitation[j];
            double gi = inhibition[j];
            double x = half * (1 + ge * E_MEAN + gi * I_MEAN);
            v[j] = (v[j] * (1 - x) + 2 * half * (rest + gi * I_MEAN * reversal)) / (1 + x);
            excitation[j] = ge * E_STEP;
            inhibition[j] = gi * I_STEP;
        }
    }
}
