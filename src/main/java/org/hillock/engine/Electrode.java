package org.hillock.engine;

import java.util.List;

/** The injected current at any time, without its noise, read in ascending order, and where it is not smooth. */
final class Electrode {
    private final StepFunction steps;
    private final List<Curved> curved;
    private final double dt;
    private int level;

    Electrode(Pieces input, double dt) {
        this.steps = input.steps();
        this.curved = input.curved();
        this.dt = dt;
    }

    /** From here on the step function is read at or after this grid coordinate. */
    void moveTo(double coordinate) {
        while (steps.edges()[level + 1] <= coordinate) level++;
    }

    /** The current at t ms, nA, where no jump lies between t and the coordinate that was moved to. */
    double at(double t) {
        double current = steps.values()[level];
        for (var c : curved)
            if (t >= c.from() * dt && t < c.to() * dt) current += c.form().at(t);
        return current;
    }

    /**
     * The current at t ms as it continues from within a smooth stretch.
     *
     * @param inside a time of the stretch, ms; t may be either end of it
     */
    double at(double t, double inside) {
        double current = steps.values()[level];
        for (var c : curved)
            if (inside >= c.from() * dt && inside < c.to() * dt)
                current += c.form().at(t);
        return current;
    }

    /** True if it is constant between its jumps. */
    boolean level() {
        return curved.isEmpty();
    }

    /** The first coordinate after {@code at}, but at most {@code end}, at which the current is not smooth. */
    double nextCut(double at, double end) {
        double cut = Math.min(end, steps.edges()[level + 1]);
        for (var c : curved) {
            if (c.from() > at) cut = Math.min(cut, c.from());
            if (c.to() > at) cut = Math.min(cut, c.to());
        }
        return cut;
    }

    /** The fastest rate at which the smooth parts change, 1/ms. */
    double fastest() {
        double rate = 0;
        for (var c : curved) if (c.form() instanceof Curved.Wave wave) rate = Math.max(rate, wave.omega());
        return rate;
    }
}
