package org.hillock.engine.stepper;

/** Carries the state of a set of equations from step to step. For one thread at a time. */
public interface Stepper {

    /**
     * Takes steps until the cell fires.
     *
     * @param state in the order of the equations, and two places more: the level of the spike condition before and after the
     *     step that fired
     * @param from column of the first step
     * @param to column after the last
     * @param h length of each step, ms
     * @param t time at the beginning of the first, ms
     * @param held if the potential stays as it is
     * @param watched if the cell can fire
     * @return the column after the last step taken, as −1 − column if that step fired
     */
    int run(double[] state, Block block, int from, int to, double h, double t, boolean held, boolean watched);

    /** Carries out the reset statements. */
    void reset(double[] state, double t);
}
