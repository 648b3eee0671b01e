package org.hillock.plasticity;

import java.util.Arrays;

/**
 * The potential of a cell of which only the spike times are known: it rests, a spike is a plateau, and after it the potential falls back
 * exponentially. The default has the plateau of 2 ms near 30 mV and the depolarised reset of the cell of Clopath and others, 2010.
 *
 * @param rest mV
 * @param peak mV, of the plateau
 * @param width ms, of the plateau
 * @param after mV, at the end of the plateau
 * @param tau ms, of the return to rest
 */
public record SpikeShape(double rest, double peak, double width, double after, double tau) {
    public static final SpikeShape DEFAULT = new SpikeShape(-70.6, 31, 2, -49.5, 10);

    /** mV, so many ms after the last spike. */
    public double at(double since) {
        if (since < 0) return rest;
        return since < width ? peak : rest + (after - rest) * Math.exp((width - since) / tau);
    }

    /** The potential with spikes at these times, ms, ascending. */
    public Potential with(double... spikes) {
        var times = spikes.clone();
        return t -> {
            int place = Arrays.binarySearch(times, t);
            int last = place >= 0 ? place : -place - 2;
            return last < 0 ? rest : at(t - times[last]);
        };
    }
}
