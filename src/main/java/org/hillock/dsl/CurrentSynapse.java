package org.hillock.dsl;

import org.hillock.model.TimeCourse;
import org.hillock.network.Distribution;
import org.hillock.network.Receptor;

/** A synapse that injects a current, whatever the potential. */
public final class CurrentSynapse extends CourseSynapse<CurrentSynapse> {

    CurrentSynapse(Distribution peak, TimeCourse course) {
        super(new Receptor.Current(course), peak, course);
    }

    @Override
    CurrentSynapse with(TimeCourse other) {
        return new CurrentSynapse(weight(), other);
    }

    @Override
    String word() {
        return "current";
    }
}
