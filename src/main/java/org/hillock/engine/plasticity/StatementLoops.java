package org.hillock.engine.plasticity;

/** {@link Changes} as they are compiled. */
public interface StatementLoops {
    /**
     * Carries out the lines of one loop.
     *
     * @param k which of the loops, from 0
     * @param n of so many synapses
     * @param columns a number of each synapse for each name
     * @param numbers that are the same for all, in the order of {@link Program}
     */
    void loop(int k, int n, double[][] columns, double[] numbers);
}
