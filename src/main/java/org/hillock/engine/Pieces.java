package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Check;
import org.hillock.model.OrnsteinUhlenbeck;
import org.hillock.model.Pulses;
import org.hillock.model.Ramp;
import org.hillock.model.Samples;
import org.hillock.model.Stimulus;
import org.hillock.model.WhiteNoise;

/**
 * A stimulus taken apart: sums, scales, shifts and windows are pushed down to the leaves, and every leaf is cut on the grid
 * into pieces of known closed form. What is constant is collected into one step function.
 *
 * @param steps the piecewise-constant part
 * @param curved what follows a formula
 * @param noises what fluctuates, about a mean that is with the constant part
 */
record Pieces(StepFunction steps, List<Curved> curved, List<Noise> noises) {
    private static final long MOST = 5_000_000;

    static Pieces of(Stimulus stimulus, Grid grid) {
        var cutter = new Cutter(grid);
        cutter.cut(stimulus, new Frame(1, 0, 0, grid.time(grid.steps() + 1)));
        return new Pieces(cutter.steps, List.copyOf(cutter.curved), List.copyOf(cutter.noises));
    }

    /** Everything between the whole stimulus and the leaf at hand: its scale, its shift, and the window that shows it, in ms of the run. */
    private record Frame(double scale, double shift, double from, double to) {
        boolean empty() {
            return to <= from;
        }

        Frame window(double innerFrom, double innerTo) {
            return new Frame(scale, shift, Math.max(from, innerFrom + shift), Math.min(to, innerTo + shift));
        }
    }

    private static final class Cutter {
        private final Grid grid;
        private final List<Curved> curved = new ArrayList<>();
        private final List<Noise> noises = new ArrayList<>();
        private StepFunction steps = StepFunction.ZERO;
        private int noise;

        Cutter(Grid grid) {
            this.grid = grid;
        }

        void cut(Stimulus stimulus, Frame frame) {
            if (stimulus instanceof Stimulus.Sum sum) sum.parts().forEach(part -> cut(part, frame));
            else if (stimulus instanceof Stimulus.Scaled s)
                cut(s.inner(), new Frame(frame.scale * s.factor(), frame.shift, frame.from, frame.to));
            else if (stimulus instanceof Stimulus.Shifted s)
                // What is shifted begins at its own t = 0; before that there is nothing.
                cut(
                        s.inner(),
                        new Frame(frame.scale, frame.shift + s.by(), frame.from, frame.to)
                                .window(0, Double.POSITIVE_INFINITY));
            else if (stimulus instanceof Stimulus.Window w) window(w, frame);
            else if (stimulus instanceof WhiteNoise n) noise(n.mean(), n.intensity(), 0, frame);
            else if (stimulus instanceof OrnsteinUhlenbeck n) noise(n.mean(), n.sd(), n.tau(), frame);
            else if (frame.empty()) return;
            else if (stimulus instanceof Stimulus.Constant c) constant(c.nA(), frame);
            else if (stimulus instanceof Pulses p) pulses(p, frame);
            else if (stimulus instanceof Samples s) samples(s, frame);
            else if (stimulus instanceof Ramp r) ramp(r, frame);
            else if (stimulus instanceof Stimulus.Sine s) sine(s, frame);
            else throw new IllegalStateException("No pieces are known for " + stimulus);
        }

        private void window(Stimulus.Window w, Frame frame) {
            if (w.from() >= w.to())
                throw new IllegalArgumentException(
                        "input.from must be before input.to = " + w.to() + " ms, but was " + w.from()
                                + " ms. Write from(" + Check.text(w.to()) + ").to("
                                + Check.text(w.from() == w.to() ? w.to() + 10 : w.from()) + ").");
            cut(w.inner(), frame.window(w.from(), w.to()));
        }

        private void constant(double nA, Frame f) {
            var pieces = new StepFunction.Builder();
            pieces.add(grid.coordinate(f.from), grid.coordinate(f.to), f.scale * nA);
            steps = steps.plus(pieces.build());
        }

        private void pulses(Pulses p, Frame f) {
            double origin = p.from() + f.shift;
            double first = Math.max(0, Math.floor((f.from - origin) / p.period()));
            double last = Math.min(p.count(), Math.ceil((f.to - origin) / p.period()));
            if (last - first > MOST)
                throw new IllegalArgumentException(
                        "pulses has " + (long) (last - first) + " pulses in this run, more than " + MOST
                                + ". Write a longer period, .count(..), or a shorter run.");
            var pieces = new StepFunction.Builder();
            for (double k = first; k < last; k++) {
                double on = origin + k * p.period();
                double from = Math.max(f.from, on);
                double to = Math.min(f.to, on + p.width());
                if (to > from) pieces.add(grid.coordinate(from), grid.coordinate(to), f.scale * p.amplitude());
            }
            steps = steps.plus(pieces.build());
        }

        private void samples(Samples s, Frame f) {
            var pieces = new StepFunction.Builder();
            for (int k = 0; k < s.size(); k++) {
                double from = Math.max(f.from, s.edge(k) + f.shift);
                double to = Math.min(f.to, s.edge(k + 1) + f.shift);
                if (to > from) pieces.add(grid.coordinate(from), grid.coordinate(to), f.scale * s.value(k));
            }
            steps = steps.plus(pieces.build());
        }

        private void ramp(Ramp r, Frame f) {
            var seen = f.window(r.from(), r.to());
            curve(new Curved.Line(f.scale * r.first(), f.scale * r.slope(), r.from() + f.shift), seen);
        }

        private void sine(Stimulus.Sine s, Frame f) {
            double phase = Math.toRadians(s.phase()) - s.angularFrequency() * f.shift;
            curve(new Curved.Wave(f.scale * s.amplitude(), s.angularFrequency(), phase), f);
        }

        /** Every noise has its number, also one whose window the run does not reach: a longer run begins like a shorter one. */
        private void noise(double mean, double strength, double tau, Frame f) {
            int number = noise++;
            if (f.empty()) return;
            constant(mean, f);
            double scaled = f.scale * strength;
            double from = grid.coordinate(f.from);
            double to = grid.coordinate(f.to);
            if (scaled != 0 && to > from) noises.add(new Noise(scaled, tau, number, from, to));
        }

        private void curve(Curved.Form form, Frame seen) {
            double from = grid.coordinate(seen.from);
            double to = grid.coordinate(seen.to);
            if (to > from) curved.add(new Curved(form, from, to));
        }
    }
}
