package org.hillock.model;

import java.util.List;

/**
 * The description of one cell's dynamics: parameters and nothing that changes. An engine runs it; the same value serves a
 * single cell in a notebook and each neuron of a population.
 */
public interface Cell extends Described {

    /** What a run keeps unless it is told otherwise, potential first. */
    List<Variable> variables();

    /** The step of a run that names none, ms. */
    double defaultDt();

    /**
     * Refuses parameters that do not go together. Called when an experiment is compiled, not by the verbs, because
     * {@code threshold(-54).vRest(-74)} is inconsistent half-way.
     *
     * @throws IllegalArgumentException naming the two values and the line to type
     */
    void check();
}
