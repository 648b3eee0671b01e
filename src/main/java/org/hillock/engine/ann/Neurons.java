package org.hillock.engine.ann;

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

    Neurons(SpikingNeurons neurons, Shape shape, double dt) {
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

    @Override
    public Stage.Course begin() {
        return new Potentials();
    }

    private final class Potentials implements Stage.Course {
        private final double[] v = start.clone();
        private final double[] current = new double[weight.length];
        private final int[] held = new int[refractory > 0 ? v.length : 0];

        @Override
        public void step(Signal input, int row, Signal.Sink sink) {
            var u = input.values().all();
            int at = row * v.length;
            if (!fires) {
                for (int i = 0; i < v.length; i++) sink.add(i, (float) (v[i] = moved(i, u[at + i])));
                sink.end();
                return;
            }
            var fired = sink.room(v.length);
            int n = sink.count();
            sink.grow(filtered || refractory > 0 ? careful(u, at, fired, n) : quick(u, at, fired, n));
            sink.end();
        }

        private double moved(int i, double u) {
            if (!filtered) return decay[i] * v[i] + (drive[i] + gain[i] * u);
            double goal = weight[i] * u, left = current[i] - goal;
            current[i] = goal + fade[i] * left;
            return decay[i] * v[i] + (drive[i] + gain[i] * goal + rest[i] * left);
        }

        private int quick(float[] u, int at, int[] fired, int count) {
            int n = count;
            for (int i = 0; i < v.length; i++) {
                double next = decay[i] * v[i] + (drive[i] + gain[i] * u[at + i]);
                fired[n] = i;
                boolean spike = next >= threshold[i];
                if (spike) n++;
                v[i] = spike ? after(i, next) : next;
            }
            return n;
        }

        private int careful(float[] u, int at, int[] fired, int count) {
            int n = count;
            for (int i = 0; i < v.length; i++) {
                double before = v[i], next = moved(i, u[at + i]);
                if (refractory > 0 && held[i] > 0) {
                    next = before;
                    if (--held[i] > 0) continue;
                }
                v[i] = next;
                if (next < threshold[i]) continue;
                fired[n++] = i;
                v[i] = after(i, next);
                if (refractory > 0) held[i] = refractory;
            }
            return n;
        }

        private double after(int i, double at) {
            return subtracts ? at - (threshold[i] - reset[i]) : reset[i];
        }

        @Override
        public Signal.Sink sink() {
            return new Signal.Sink(v.length, fires);
        }
    }
}
