package org.hillock.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * How much text one cell may show: a megabyte, and 20 kB more for every second that it runs; a browser holds no more. What goes
 * beyond that is counted, and its last part is kept.
 */
final class Allowance {
    private static final long AT_ONCE = 1_000_000;
    private static final long PER_SECOND = 20_000;

    private long begin;
    private long taken;
    private long left;
    private byte[] last = {};

    /** The text to show for the first bytes of a batch; empty if they are left out. */
    String take(byte[] batch, int length) {
        if (begin == 0) begin = System.nanoTime();
        double seconds = (System.nanoTime() - begin) * 1e-9;
        if (taken + length > AT_ONCE + PER_SECOND * seconds) {
            left += length;
            last = Arrays.copyOf(batch, length);
            return "";
        }
        String gap = rest();
        taken += length + gap.length();
        return gap + new String(batch, 0, length, StandardCharsets.UTF_8);
    }

    /** What is to be said of the part that was left out, with its last batch; empty if nothing was. */
    String rest() {
        if (left == 0) return "";
        String gap = String.format(
                Locale.ROOT,
                "%n… %.1f MB of what was printed is not shown here, up to this: …%n%s",
                left / 1e6,
                new String(last, StandardCharsets.UTF_8));
        left = 0;
        return gap;
    }
}
