package org.hillock.engine.ann;

import java.util.Arrays;

/**
 * Spikes as what differs from a base: an input of an example that fires in most of the steps counts as always firing, and what is left are
 * the steps in which it does not. So no input makes more events than half the steps.
 *
 * @param base for each example the inputs that count as always firing
 * @param events 1 where another input fires, and −1 where one of the base does not
 */
record Toggles(Signal.Events base, Signal.Events events) {

    static Toggles of(Signal.Events spikes) {
        int words = (spikes.size() + Long.SIZE - 1) / Long.SIZE;
        var base = new Signal.Sink(spikes.size(), true);
        var events = new Signal.Sink(spikes.size(), false);
        var counts = new int[spikes.size()];
        long[] often = new long[words], now = new long[words];
        for (int example = 0; example < spikes.examples(); example++) {
            int first = spikes.row(example, 0), last = first + spikes.per();
            Arrays.fill(counts, 0);
            for (int e = spikes.start()[first]; e < spikes.start()[last]; e++) counts[spikes.index()[e]]++;
            Arrays.fill(often, 0);
            for (int i = 0; i < counts.length; i++) if (2 * counts[i] > spikes.per()) often[i >> 6] |= 1L << i;
            base.row(often, 0, words);
            for (int row = first; row < last; row++) {
                System.arraycopy(often, 0, now, 0, words);
                for (int e = spikes.start()[row]; e < spikes.start()[row + 1]; e++)
                    now[spikes.index()[e] >> 6] ^= 1L << spikes.index()[e];
                events.row(now, often);
            }
        }
        return new Toggles(base.events(spikes.examples(), 1), events.events(spikes.examples(), spikes.per()));
    }
}
