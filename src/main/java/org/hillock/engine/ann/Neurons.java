package org.hillock.engine.ann;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hillock.ann.Shape;
import org.hillock.ann.SpikingNeurons;

/**
 * Spiking neurons, whose equations are linear and solved exactly over a step in which the input is constant:
 *
 * <pre>
 * V := decay V + drive + gain u;      with a filter, V := decay V + drive + gain w u + rest (I − w u) and I := fade I + (1 − fade) w u
 * </pre>
 *
 * <p>The order within a step is that of single cells: V moves on, is compared with the threshold at the end of the step, and is reset. In
 * refractory steps V is held; at the end of the last of them it is compared again.
 */
final class Neurons implements Stage.Temporal {
    /** Neurons whose numbers fit into the nearest cache; whole words of bits. */
    private static final int SOME = 256;

    private final Arithmetic arithmetic;
    private final double[] start;
    private final double[] decay;
    private final double[] drive;
    private final double[] gain;
    private final double[] threshold;
    private final double[] reset;
    private final boolean subtracts;
    private final int refractory;
    private final boolean fires;
    private final boolean filtered;
    private final double[] weight;
    private final double[] fade;
    private final double[] rest;

    Neurons(SpikingNeurons neurons, Shape shape, double dt, Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
        var order = Order.of(shape);
        int n = order.size();
        start = order.inside(neurons.start());
        threshold = order.inside(neurons.threshold());
        reset = order.inside(neurons.reset());
        subtracts = neurons.subtracts();
        refractory = (int) Math.min(Integer.MAX_VALUE, Math.ceil(neurons.refractory() / dt - 1e-9));
        fires = neurons.fires();
        double[] tau = order.inside(neurons.tau()), r = order.inside(neurons.r()), leak = order.inside(neurons.leak());
        decay = new double[n];
        drive = new double[n];
        gain = new double[n];
        for (int i = 0; i < n; i++) {
            boolean perfect = Double.isInfinite(tau[i]);
            decay[i] = perfect ? 1 : Math.exp(-dt / tau[i]);
            drive[i] = perfect ? 0 : -Math.expm1(-dt / tau[i]) * leak[i];
            gain[i] = r[i] * (perfect ? dt : -Math.expm1(-dt / tau[i]));
        }
        filtered = neurons.filter().isPresent();
        weight = new double[filtered ? n : 0];
        fade = new double[filtered ? n : 0];
        rest = new double[filtered ? n : 0];
        neurons.filter().ifPresent(filter -> {
            double[] taus = order.inside(filter.tau()), weights = order.inside(filter.weight());
            for (int i = 0; i < n; i++) {
                weight[i] = weights[i];
                fade[i] = Math.exp(-dt / taus[i]);
                rest[i] = r[i] * overlap(tau[i], taus[i], dt);
            }
        });
    }

    /** What is left at the end of a step of a current that began it with 1 and fades with a time constant of its own. */
    private static double overlap(double tau, double fading, double dt) {
        if (fading == 0) return 0;
        if (Double.isInfinite(tau)) return -fading * Math.expm1(-dt / fading);
        if (Double.isInfinite(fading)) return -Math.expm1(-dt / tau);
        double difference = 1 / fading - 1 / tau;
        if (Math.abs(difference) * dt < 1e-9) return dt / tau * Math.exp(-dt / tau);
        return Math.exp(-dt / tau) * -Math.expm1(-difference * dt) / difference / tau;
    }

    boolean fires() {
        return fires;
    }

    double[] decay() {
        return decay;
    }

    double[] drive() {
        return drive;
    }

    double[] gain() {
        return gain;
    }

    double[] threshold() {
        return threshold;
    }

    double[] reset() {
        return reset;
    }

    boolean subtracts() {
        return subtracts;
    }

    /** The potential of a neuron that fires at another. */
    double after(int i, double at) {
        return subtracts ? at - (threshold[i] - reset[i]) : reset[i];
    }

    @Override
    public Stage.Course begin(int examples) {
        return new Potentials(Stream.generate(Cells::new).limit(examples).toList());
    }

    /** Those of each example. */
    private final class Potentials implements Stage.Course {
        private final List<Cells> examples;

        Potentials(List<Cells> examples) {
            this.examples = examples;
        }

        @Override
        public Signal advance(Signal signal, int steps) {
            var input = signal.values();
            return fires ? fired(input, steps) : integrated(input, steps);
        }

        private Signal fired(Signal.Values input, int steps) {
            var spikes = Signal.Spikes.none(examples.size(), steps, start.length);
            for (int m = 0; m < examples.size(); m++) examples.get(m).fire(input, m, steps, spikes);
            return spikes;
        }

        private Signal integrated(Signal.Values input, int steps) {
            var values = Signal.Values.zeros(examples.size(), steps, start.length);
            for (int m = 0; m < examples.size(); m++) examples.get(m).integrate(input, m, steps, values);
            return values;
        }

        @Override
        public Stage.Course of(int[] chosen) {
            return new Potentials(Arrays.stream(chosen).mapToObj(examples::get).toList());
        }
    }

    /** The state of an example. */
    private final class Cells {
        private final double[] v = start.clone();
        private final double[] current = new double[weight.length];
        private final int[] held = new int[refractory > 0 ? v.length : 0];

        void integrate(Signal.Values input, int example, int steps, Signal.Values out) {
            for (int s = 0; s < steps; s++) {
                int from = input.row(example, s) * v.length, to = (example * steps + s) * v.length;
                for (int i = 0; i < v.length; i++) out.all()[to + i] = (float) (v[i] = moved(i, input.all()[from + i]));
            }
        }

        void fire(Signal.Values input, int example, int steps, Signal.Spikes out) {
            if (!filtered && refractory == 0) {
                together(input, example, out);
                return;
            }
            for (int s = 0; s < steps; s++) {
                int at = input.row(example, s) * v.length;
                for (int i = 0; i < v.length; i++) if (spikes(i, input.all()[at + i])) out.set(example * steps + s, i);
            }
        }

        /** Some neurons through all steps before the next, so that they stay near. */
        private void together(Signal.Values input, int example, Signal.Spikes out) {
            for (int from = 0; from < v.length; from += SOME)
                arithmetic.step(Neurons.this, v, from, Math.min(from + SOME, v.length), input, out, example);
        }

        private double moved(int i, double u) {
            if (!filtered) return decay[i] * v[i] + (drive[i] + gain[i] * u);
            double goal = weight[i] * u, left = current[i] - goal;
            current[i] = goal + fade[i] * left;
            return decay[i] * v[i] + (drive[i] + gain[i] * goal + rest[i] * left);
        }

        private boolean spikes(int i, double u) {
            double next = moved(i, u); // the filter goes on in refractory steps
            if (refractory == 0 || held[i] == 0) v[i] = next;
            else if (--held[i] > 0) return false;
            if (v[i] < threshold[i]) return false;
            v[i] = after(i, v[i]);
            if (refractory > 0) held[i] = refractory;
            return true;
        }
    }
}
