package org.hillock.dsl;

import org.hillock.model.Synapse;
import org.hillock.model.TimeCourse;

/** A synapse that injects a current, whatever the potential. */
public final class CurrentSynapse extends CourseSynapse<CurrentSynapse> {
    private final double peak;

    CurrentSynapse(double peak, TimeCourse course) {
        super(new Synapse.CurrentBased(peak, course), course);
        this.peak = peak;
    }

    @Override
    CurrentSynapse with(TimeCourse other) {
        return new CurrentSynapse(peak, other);
    }

    @Override
    String word() {
        return "current";
    }
}
