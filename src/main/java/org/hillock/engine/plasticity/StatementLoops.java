package org.hillock.engine.plasticity;

/** {@link Changes} as they are compiled. */
public interface StatementLoops {
    /** @param k which of the loops */
    void loop(int k, int n, double[][] columns, double[] numbers);
}
