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
        /** The weights that the events of a row meet: one for each target of each. */
        long operations(Signal.Events input, int row);

        /** How often a weight is used for an example all of whose values are other than 0. */
        long multiplyAccumulates();
    }

    /** One that remembers earlier steps. */
    interface Temporal extends Stage {
        /** Before the first step of an example. */
        Course begin();
    }

    /** An example's way through a stage. */
    interface Course {
        /** Takes some steps with the rows of one of the examples of an input, and puts a row for each into the sink. */
        void advance(Signal input, int example, int steps, Signal.Sink out);

        Signal.Sink sink();
    }
}
