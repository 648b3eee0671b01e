package org.hillock.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One synapse onto a cell and the times at which spikes arrive there.
 *
 * @param times ms, ascending, ≥ 0
 */
public record SynapticInput(Synapse synapse, List<Double> times) {
    private static final int PRINTED = 200;

    public SynapticInput {
        for (double t : times) Check.notNegative("synapse.time", t, "ms");
        times = times.stream().sorted().toList();
    }

    /** What stands between the brackets of the verb {@code synapse(..)}; beyond 200 spikes only their number. */
    public String arguments() {
        if (times.isEmpty()) return synapse.toString();
        return synapse + ", "
                + (times.size() > PRINTED
                        ? "<" + times.size() + " spikes>"
                        : times.stream().map(Check::text).collect(Collectors.joining(", ")));
    }

    @Override
    public String toString() {
        return "synapse(" + arguments() + ")";
    }
}
