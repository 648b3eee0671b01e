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
     * One spike in each cycle for each pixel that is not black, at {@code (1 − brightness) · cycle} from where the cycle begins: the
     * brighter, the earlier. With a cycle as long as a picture is shown a pixel fires once.
     *
     * @param cycle ms
     */
    record Latency(double cycle) implements Coding {
        @Override
        public String toString() {
            return "latency(" + Check.text(cycle) + ")";
        }
    }
}
