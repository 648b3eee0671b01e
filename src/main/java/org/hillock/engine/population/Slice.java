package org.hillock.engine.population;

/**
 * The state of successive neurons of a population, a column for each quantity. The columns are longer than the slice by what makes them
 * whole vectors.
 */
public interface Slice {

    /** Index of the first neuron in its population. */
    int first();

    int size();

    /** The length of a column: the size, rounded up to whole vectors. */
    int stride();

    /** The current injected during the next step, nA, one value a neuron; for the owner of the slice to set. Empty if nothing is injected. */
    double[] current();

    /** To be called whenever the owner has changed {@link #current}. */
    void inject();

    /** The indices in the slice of those that fired in the latest step. */
    int[] fired();

    /** Bytes that it holds. */
    long bytes();

    /** A copy that goes on by itself. */
    Slice copy();
}
