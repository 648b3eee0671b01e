package org.hillock.dsl;

import java.util.List;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.model.Stimulus;
import org.hillock.model.Time;

/** A current over time, nA. Immutable; intervals are half-open, [from, to). */
public class Input {
    final Stimulus stimulus;

    Input(Stimulus stimulus) {
        this.stimulus = stimulus;
    }

    Stimulus stimulus() {
        return stimulus;
    }

    /** Only from so many ms on; said again, the last counts. */
    public Input from(double ms) {
        Check.notNegative("input.from", ms, "ms");
        double to = stimulus instanceof Stimulus.Window w ? w.to() : Double.POSITIVE_INFINITY;
        return window(ms, to);
    }

    /** Only from a time on, in a unit of your choice. */
    public Input from(Time time) {
        return from(time.milliseconds());
    }

    /** Only before so many ms: the current no longer flows at that time. Said again, the last counts. */
    public Input to(double ms) {
        Check.positive("input.to", ms, "ms");
        double from = stimulus instanceof Stimulus.Window w ? w.from() : 0;
        return window(from, ms);
    }

    /** Only before a time, in a unit of your choice. */
    public Input to(Time time) {
        return to(time.milliseconds());
    }

    private Input window(double from, double to) {
        var inner = stimulus instanceof Stimulus.Window w ? w.inner() : stimulus;
        return new Input(new Stimulus.Window(inner, from, to));
    }

    /** So many ms later, with nothing before that. */
    public Input later(double ms) {
        Check.notNegative("input.later", ms, "ms");
        // Scale outside, shift inside, each once: a loop of verbs builds no tower.
        if (stimulus instanceof Stimulus.Scaled s)
            return new Input(new Stimulus.Scaled(new Input(s.inner()).later(ms).stimulus, s.factor()));
        return new Input(
                stimulus instanceof Stimulus.Shifted s
                        ? new Stimulus.Shifted(s.inner(), s.by() + ms)
                        : new Stimulus.Shifted(stimulus, ms));
    }

    /** So many times as strong. */
    public Input times(double factor) {
        double by = Check.finite("input.times", factor, "");
        return new Input(
                stimulus instanceof Stimulus.Scaled s
                        ? new Stimulus.Scaled(s.inner(), s.factor() * by + 0.0)
                        : new Stimulus.Scaled(stimulus, by));
    }

    /** This current and another at once. */
    public Input plus(Input other) {
        return new Input(new Stimulus.Sum(List.of(stimulus, other.stimulus)));
    }

    /** The current at a time, nA; at a jump, the value after it; of a noise, its mean. */
    @Detail
    public double at(double ms) {
        return stimulus.at(ms);
    }

    @Override
    public String toString() {
        return stimulus.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Input i && i.stimulus.equals(stimulus);
    }

    @Override
    public int hashCode() {
        return stimulus.hashCode();
    }
}
