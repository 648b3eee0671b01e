package org.hillock.engine.ann;

/** What {@link VectorArithmetic} has compiled. */
public interface VectorLoops {
    /** Numbers in single precision that fit into a vector. */
    int lanes();

    /** As {@link Arithmetic#add}, with so many vectors summed at once. */
    void add(
            int vectors,
            int[] start,
            int[] index,
            float[] value,
            int rows,
            int inputs,
            float[] weights,
            int panel,
            float[] sums);

    /** As {@link Arithmetic#events}; index and value are longer than what is written by a vector. */
    void events(long[] bits, long[] negative, int words, int per, int[] index, float[] value);

    /**
     * As {@link Arithmetic#step}.
     *
     * @param at where in {@code u} the first step begins, each further one by {@code stride}
     * @param word where in {@code bits} the first step begins, each further one by {@code words}
     */
    void step(
            double[] v,
            double[] decay,
            double[] drive,
            double[] gain,
            double[] threshold,
            double[] reset,
            boolean subtracts,
            int from,
            int to,
            float[] u,
            int at,
            int stride,
            long[] bits,
            int word,
            int words,
            int steps);
}
