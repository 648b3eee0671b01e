package org.hillock.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A current over time, nA, from t = 0 ms on. Every interval is half-open, [from, to). {@code toString()} is the line that
 * rebuilds it.
 */
public sealed interface Stimulus
        permits Stimulus.Constant,
                Stimulus.Sine,
                Ramp,
                Pulses,
                Samples,
                WhiteNoise,
                OrnsteinUhlenbeck,
                Stimulus.Window,
                Stimulus.Shifted,
                Stimulus.Scaled,
                Stimulus.Sum {

    Stimulus NONE = new Constant(0);

    /** The current at t ms, nA; at a jump, the value after it; of a noise, its mean. */
    double at(double t);

    /** True if it differs from run to run, by the seed. */
    default boolean random() {
        return false;
    }

    /** @param nA the same at all times */
    record Constant(double nA) implements Stimulus {
        @Override
        public double at(double t) {
            return nA;
        }

        @Override
        public String toString() {
            return "step(" + Check.text(nA) + ")";
        }
    }

    /**
     * {@code amplitude · sin(2π · hertz · t / 1000 + phase)}.
     *
     * @param amplitude nA
     * @param hertz Hz
     * @param phase degrees at t = 0
     */
    record Sine(double amplitude, double hertz, double phase) implements Stimulus {
        @Override
        public double at(double t) {
            return amplitude * Math.sin(angularFrequency() * t + Math.toRadians(phase));
        }

        /** rad/ms. */
        public double angularFrequency() {
            return 2 * Math.PI * hertz / 1000;
        }

        @Override
        public String toString() {
            return "sine(" + Check.text(amplitude) + ", " + Check.text(hertz) + ")"
                    + (phase == 0 ? "" : ".phase(" + Check.text(phase) + ")");
        }
    }

    /** The inner current in [from, to) ms, 0 outside; {@code to} may be infinite. */
    record Window(Stimulus inner, double from, double to) implements Stimulus {
        @Override
        public double at(double t) {
            return t >= from && t < to ? inner.at(t) : 0;
        }

        @Override
        public boolean random() {
            return inner.random();
        }

        @Override
        public String toString() {
            var begin = from > 0 ? ".from(" + Check.text(from) + ")" : "";
            var end = to < Double.POSITIVE_INFINITY ? ".to(" + Check.text(to) + ")" : "";
            // On these, from(..) moves the current until to(..) has made it a window.
            boolean moves = inner instanceof Ramp || inner instanceof Pulses;
            return moves ? inner + end + begin : inner + begin + end;
        }
    }

    /** The inner current, so many ms later; nothing before that. */
    record Shifted(Stimulus inner, double by) implements Stimulus {
        @Override
        public double at(double t) {
            return t >= by ? inner.at(t - by) : 0;
        }

        @Override
        public boolean random() {
            return inner.random();
        }

        @Override
        public String toString() {
            return inner + ".later(" + Check.text(by) + ")";
        }
    }

    /** The inner current, so many times as strong. */
    record Scaled(Stimulus inner, double factor) implements Stimulus {
        @Override
        public double at(double t) {
            return factor * inner.at(t);
        }

        @Override
        public boolean random() {
            return inner.random();
        }

        @Override
        public String toString() {
            return inner + ".times(" + Check.text(factor) + ")";
        }
    }

    /** All of them at once. */
    record Sum(List<Stimulus> parts) implements Stimulus {
        public Sum {
            var flat = new ArrayList<Stimulus>();
            for (var part : parts) {
                if (part instanceof Sum sum) flat.addAll(sum.parts);
                else flat.add(part);
            }
            parts = List.copyOf(flat);
        }

        @Override
        public double at(double t) {
            double sum = 0;
            for (var part : parts) sum += part.at(t);
            return sum;
        }

        @Override
        public boolean random() {
            return parts.stream().anyMatch(Stimulus::random);
        }

        @Override
        public String toString() {
            return parts.get(0)
                    + parts.stream().skip(1).map(p -> ".plus(" + p + ")").collect(Collectors.joining());
        }
    }
}
