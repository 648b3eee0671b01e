package org.hillock.engine.ann;

import java.util.List;

/** What a layer does to signals. */
interface Stage {

    /** One whose output at a step depends on its inputs at that step alone. */
    interface Instant extends Stage {
        Signal apply(List<Signal> inputs);
    }

    /** One that weighs what comes in. */
    interface Weighing extends Instant {
        /** The weights that the values of a row meet which are not 0: one for each target of each. */
        long operations(Signal input, int row);

        /** How often a weight is used for an example all of whose values are other than 0. */
        long multiplyAccumulates();
    }

    /** One that remembers earlier steps. */
    interface Temporal extends Stage {
        /** Before the first step of some examples. */
        Course begin(int examples);
    }

    /** The way of some examples through a stage. */
    interface Course {
        /** What comes out of the next steps. */
        Signal advance(Signal input, int steps);

        /** That of some of the examples. */
        Course of(int[] chosen);
    }
}
