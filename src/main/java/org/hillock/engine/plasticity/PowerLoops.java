package org.hillock.engine.plasticity;

/** {@link WideLoops} as they are compiled. */
public interface PowerLoops {
    /** Logarithms in two parts. */
    void logarithm(int n, double[] from, double[] highs, double[] lows);

    /**
     * Raises what has these logarithms to powers. A number that is not for this way stays as it was, and has NaN as its high part.
     *
     * @return how many vectors have such a number in them
     */
    int exponential(int n, double[] base, double[] exponents, double[] highs, double[] lows);

    /** True if the processor can close up the lanes of a vector. */
    boolean selects();

    /** As {@link ManyAtOnce#select}. */
    int select(int n, int[] values, int bound, int[] list);
}
