package org.hillock.engine.ann;

import java.util.ArrayList;
import java.util.List;
import org.hillock.ann.Examples;
import org.hillock.ann.Layer;
import org.hillock.ann.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * Some examples on their way through a network, layer by layer over a number of steps at a time: since nothing feeds back, all that a layer
 * gives in them is known before the next one begins. What is the same at every step is computed once.
 */
final class Lot {
    private final Plan plan;
    private final int[] last;
    private final boolean[] constant;
    private final @Nullable Signal[] outputs;
    private final Stage.@Nullable Course[] courses;
    private Source source;

    /** Hears of the output of each layer as it comes, and of what went into it. */
    interface Listener {
        void done(int layer, List<Signal> inputs, Signal output);
    }

    Lot(Plan plan, Examples examples, int[] members, Presentation how) {
        this.plan = plan;
        this.last = plan.last();
        this.source = Source.of(examples, plan.network().input(), members, how);
        this.constant = plan.constant(source.constant());
        this.outputs = new Signal[plan.layers()];
        this.courses = new Stage.Course[plan.layers()];
        for (int k = 0; k < courses.length; k++)
            if (plan.stage(k) instanceof Stage.Temporal stage && !constant[k]) courses[k] = stage.begin(members.length);
    }

    /** Takes so many steps; the output of the last layer. */
    Signal advance(int steps, Listener listener) {
        var picture = source.next(steps);
        Signal output = picture;
        for (int k = 0; k < plan.layers(); k++) {
            var known = outputs[k];
            if (known != null) {
                output = known;
                continue;
            }
            var inputs = new ArrayList<Signal>();
            for (int i : plan.layer(k).inputs()) inputs.add(i == Layer.PICTURE ? picture : needed(outputs[i]));
            var course = courses[k];
            output = course == null
                    ? ((Stage.Instant) plan.stage(k)).apply(inputs)
                    : course.advance(inputs.get(0), steps);
            outputs[k] = output;
            listener.done(k, inputs, output);
            for (int i = 0; i <= k; i++) if (last[i] == k && !constant[i]) outputs[i] = null;
        }
        return output;
    }

    private static Signal needed(@Nullable Signal signal) {
        if (signal == null) throw new IllegalStateException("A layer's output was dropped before its last use.");
        return signal;
    }

    /** Goes on with some of the examples alone. */
    void keep(int[] members) {
        source = source.of(members);
        for (int k = 0; k < outputs.length; k++) {
            var output = outputs[k];
            if (output != null) outputs[k] = output.of(members);
            var course = courses[k];
            if (course != null) courses[k] = course.of(members);
        }
    }
}
