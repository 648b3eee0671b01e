package org.hillock.plasticity;

/** The potential of a cell in time. */
@FunctionalInterface
public interface Potential {

    /** mV at t ms. */
    double at(double t);
}
