package org.hillock.engine.stepper;

/** {@link Stepper} as compiled code has it. */
interface SteppingLoop {
    /**
     * @param p the parameters
     * @param propagators of exact steps; the parameters where they are others
     * @param in the rows of a {@link Block}
     * @return where it stopped, as {@link Stepper#run}
     */
    int run(
            double[] state,
            double[] p,
            double[] propagators,
            double[][] in,
            int from,
            int to,
            double h,
            double t,
            boolean held,
            boolean watched);
}
