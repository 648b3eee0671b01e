package org.hillock.engine.random;

/** What random numbers are for. Each purpose has streams of its own, so that asking for more of one changes no other. */
public enum Purpose {
    /** The numbers of each step of an injected noise. */
    NOISE,
    /** Where an injected noise begins. */
    NOISE_START,
    /** The spikes of a synapse's source. */
    ARRIVALS,
    /** Whether the threshold was crossed between two grid points. */
    CROSSING,
    /** The white noises of equations, step by step. */
    EQUATIONS,
    /** The white noises of equations in the parts of steps that are cut. */
    EQUATIONS_CUT
}
