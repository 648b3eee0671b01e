package org.hillock.network;

import org.hillock.model.Check;

/** How a picture becomes spikes: one source for each pixel. */
public sealed interface Coding {

    /**
     * A Poisson process for each pixel, whose rate goes with its brightness.
     *
     * @param peak rate of a white pixel, Hz
     */
    record Rate(double peak) implements Coding {
        @Override
        public String toString() {
            return "rate(" + Check.text(peak) + ")";
        }
    }

    /**
     * One spike for each pixel that is not black, at {@code (1 − brightness) · window}: the brighter, the earlier.
     *
     * @param window ms from the spike of a white pixel to that of a black one
     */
    record Latency(double window) implements Coding {
        @Override
        public String toString() {
            return "latency(" + Check.text(window) + ")";
        }
    }
}
