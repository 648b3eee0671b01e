package org.hillock.engine;

/** How a point of a plane moves: autonomous equations of two variables. */
@FunctionalInterface
public interface Flow {
    /** @param out receives dx/dt and dy/dt, per ms */
    void slopes(double x, double y, double[] out);
}
