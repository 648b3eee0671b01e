package org.hillock.engine.ann;

/**
 * Spikes as what differs from a base: an input of an example that fires in most of the steps counts as always firing, and what is left are
 * the steps in which it does not. So no input makes more events than half the steps.
 *
 * @param base for each example the inputs that count as always firing
 * @param events 1 where another input fires, and −1 where one of the base does not
 */
record Toggles(Signal.Spikes base, Signal.Events events) {

    static Toggles of(Signal.Spikes spikes, Arithmetic arithmetic) {
        int words = spikes.words(), per = spikes.per();
        var often = new long[spikes.examples() * words];
        var changed = spikes.bits().clone();
        for (int example = 0; example < spikes.examples(); example++)
            for (int k = 0; k < words; k++) {
                long most = inMost(spikes.bits(), example * per * words + k, words, per);
                often[example * words + k] = most;
                for (int s = 0; s < per; s++) changed[(example * per + s) * words + k] ^= most;
            }
        return new Toggles(
                new Signal.Spikes(spikes.examples(), 1, spikes.size(), often),
                arithmetic.events(new Signal.Spikes(spikes.examples(), per, spikes.size(), changed), often));
    }

    /** The bits that are set in more than half of some words: counted 64 at a time, with a word for each binary digit of the counts. */
    private static long inMost(long[] bits, int first, int stride, int words) {
        var digits = new long[Integer.SIZE - Integer.numberOfLeadingZeros(words)];
        for (int k = 0; k < words; k++) {
            long carry = bits[first + k * stride];
            for (int d = 0; carry != 0; d++) {
                long both = digits[d] & carry;
                digits[d] ^= carry;
                carry = both;
            }
        }
        long more = 0, equal = -1;
        for (int d = digits.length - 1; d >= 0; d--)
            if ((words / 2 >>> d & 1) == 1) equal &= digits[d];
            else {
                more |= equal & digits[d];
                equal &= ~digits[d];
            }
        return more;
    }
}
