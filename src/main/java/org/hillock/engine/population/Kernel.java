package org.hillock.engine.population;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hillock.model.Variable;

/**
 * How the neurons of one population take a step, all alike but for the parameters in which they differ. It holds no state: that is in the
 * slices. The order within a step is that of a single cell: integrate over [t, t + dt), add what arrives at t + dt, compare with the
 * threshold, reset.
 */
public interface Kernel {

    /**
     * A new slice of the population at t = 0.
     *
     * @param first index of its first neuron in the population
     * @param size neurons
     * @param parameters those in which neurons differ, one value a neuron of the slice
     * @param start state variables that do not begin as the cell does, one value a neuron of the slice
     */
    Slice slice(int first, int size, Map<String, double[]> parameters, Map<String, double[]> start);

    /**
     * One step of all neurons of a slice. The cells of receptor r are {@code at + r · slice.stride()} and the following ones; they are
     * read and set to 0.
     *
     * @param at the first cell of the slice for this step
     * @param step from t = step · dt to (step + 1) · dt
     * @return how many fired; {@link Slice#fired} has their indices in the slice, ascending
     */
    int step(Slice slice, Inbox inbox, int at, long step);

    /** What can be recorded: state variables, parts of the equations, the injected and the synaptic current. */
    List<Variable> variables();

    /** Writes a variable of neurons from … to−1 of a slice, as it is between two steps. */
    void read(Slice slice, Variable variable, int from, int to, double[] out, int at);

    /**
     * Bytes a neuron takes.
     *
     * @param differing the parameters in which neurons differ
     */
    int bytes(Set<String> differing);
}
