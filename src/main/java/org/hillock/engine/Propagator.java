package org.hillock.engine;

/** Carries the potential of a membrane over steps. They are taken in ascending order, each once, in blocks prepared first. */
interface Propagator {

    /** The longest block that may be prepared. */
    int block();

    /** Makes steps k0 … k0+n−1 ready and samples what the recorder wants at the beginning of each. */
    void prepare(long k0, int n, Flows flows);

    /** Makes step k ready as a block of one, of which the potential is to see only [k + x, k + 1), 0 < x < 1. */
    void prepareTail(long k, double x, Flows flows);

    /** The potential after step i of the block, from the potential before it, jumps at the very end of the step included. */
    double step(int i, double v);

    /** Step i passes while the potential is held; answers the jumps at the very end of the step, mV. */
    double hold(int i);

    /** The potential was set from outside, by a reset. */
    void reset();

    /** What flows at the beginning of each step of a block. */
    final class Flows {
        /** nA */
        final double[] electrode;
        /** Through synapses into a cell at rest, nA. */
        final double[] synaptic;
        /** µS */
        final double[] conductance;

        Flows(int size) {
            electrode = new double[size];
            synaptic = new double[size];
            conductance = new double[size];
        }
    }
}
