package org.hillock.plasticity;

/**
 * Which pairs of a presynaptic and a postsynaptic spike count, in the words of A. Morrison, M. Diesmann, W. Gerstner, Biol. Cybern.
 * 98:459–478, 2008, doi 10.1007/s00422-008-0233-1.
 */
public enum Pairing {
    /** Every pair. */
    ALL_TO_ALL("allToAll"),
    /** Nearest neighbours, symmetric: each spike with the last one of the other side. */
    NEAREST("nearest"),
    /** Nearest neighbours, presynaptic centred: each presynaptic spike with the last and with the next postsynaptic one. */
    PRESYNAPTIC_CENTRED("presynapticCentred"),
    /** Nearest neighbours, reduced symmetric: as presynaptic centred, but only spikes with no other spike of either side between them. */
    REDUCED_SYMMETRIC("reducedSymmetric");

    private final String verb;

    Pairing(String verb) {
        this.verb = verb;
    }

    /** The verb that chooses it. */
    public String verb() {
        return verb;
    }
}
