package org.hillock.engine.ann;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hillock.ann.Examples;
import org.hillock.ann.Presentation;

/** Shows some examples until each has its answer, and books what they took. */
final class Showing {
    private static final long[] NONE = {};

    private final Plan plan;
    private final Presentation how;
    private final Outcome outcome;
    private final Lot lot;
    private int[] members;
    private List<Readout> readouts = new ArrayList<>();
    /** Of each layer, for each step of each member: what counts only until the member ends. */
    private final long[][] spikes;

    private final long[][] operations;

    Showing(Plan plan, Examples examples, int[] members, Presentation how, Outcome outcome) {
        this.plan = plan;
        this.how = how;
        this.outcome = outcome;
        this.members = members;
        this.lot = new Lot(plan, examples, members, how);
        this.spikes = new long[plan.layers()][];
        this.operations = new long[plan.layers()][];
        int end = plan.layers() - 1;
        boolean potential = plan.stage(end) instanceof Neurons && !plan.fires(end);
        for (int m : members) {
            readouts.add(new Readout(plan.network().output(), potential));
            outcome.answers[m] = new int[how.steps()];
        }
    }

    /** @param some steps to take at a time */
    void run(int some, Runnable proceed) {
        for (int done = 0; members.length > 0; done += some) {
            int steps = Math.min(some, how.steps() - done);
            Arrays.fill(spikes, NONE);
            Arrays.fill(operations, NONE);
            var output = lot.advance(steps, (k, inputs, out) -> {
                proceed.run();
                count(k, inputs, out, steps);
            });
            var going = IntStream.range(0, members.length)
                    .filter(m -> !ended(output, m, steps))
                    .toArray();
            if (going.length == members.length) continue;
            members = Arrays.stream(going).map(m -> members[m]).toArray();
            readouts = Arrays.stream(going).mapToObj(readouts::get).toList();
            lot.keep(going);
        }
    }

    private void count(int k, List<Signal> inputs, Signal output, int steps) {
        if (plan.fires(k)) {
            spikes[k] = new long[output.rows()];
            for (int row = 0; row < output.rows(); row++) spikes[k][row] = output.count(row);
        }
        if (plan.stage(k) instanceof Stage.Weighing stage) {
            var input = inputs.get(0);
            operations[k] = new long[members.length * steps];
            int each = steps / input.per(); // what is the same at every step is done once
            for (int row = 0; row < input.rows(); row++) operations[k][row * each] = stage.operations(input, row);
        }
    }

    /** Takes the steps of an example, up to that with which it ends. */
    private boolean ended(Signal output, int m, int steps) {
        var readout = readouts.get(m);
        int example = members[m];
        for (int s = 0; s < steps; s++) {
            readout.add(output, m, s);
            outcome.answers[example][readout.steps() - 1] = readout.answer();
            for (int k = 0; k < plan.layers(); k++) {
                if (spikes[k].length > 0) outcome.spikes[k][example] += spikes[k][m * steps + s];
                if (operations[k].length > 0) outcome.operations[k][example] += operations[k][m * steps + s];
            }
            if (readout.ends(how)) {
                outcome.answers[example] = Arrays.copyOf(outcome.answers[example], readout.steps());
                outcome.outputs[example] = readout.outputs();
                return true;
            }
        }
        return false;
    }
}
