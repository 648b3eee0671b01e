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
    EQUATIONS_CUT,
    /** The values of neurons: parameters and starts. */
    NEURONS,
    /** Where neurons lie. */
    POSITIONS,
    /** How strongly neurons see an injected current. */
    FACTORS,
    /** How many synapses a row has, and how many of them lie in each tile. */
    COUNTS,
    /** The neurons that a row is joined to. */
    PARTNERS,
    /** The weights of synapses. */
    WEIGHTS,
    /** The delays of synapses. */
    DELAYS,
    /** The spikes of a population of sources. */
    EMISSION,
    /** The Poisson input of neurons. */
    BACKGROUND
}
