package org.hillock.plot;

/** A result that shows itself as a figure and a line, such as a run. */
public interface Drawn {
    Figure plot();

    /** One line, such as {@code 14 spikes in 200 ms (70.0 Hz), CV 0.00, dt 0.1 ms}. */
    String summary();
}
