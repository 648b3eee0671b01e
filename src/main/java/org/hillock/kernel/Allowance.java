package org.hillock.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How much text one cell may show: a megabyte, and 20 kB more for every second that it runs; a browser holds no more. What goes
 * beyond that is counted, and its last part is kept.
 */
final class Allowance {
    private static final long AT_ONCE = 1_000_000;
    private static final long PER_SECOND = 20_000;
    /** Bytes of its end that are kept of what is left out: a batch may be no more than the rest of a line. */
    private static final int KEPT = 8192;

    private final LongSupplier clock;
    private long begin;
    private long taken;
    private long left;
    private byte[] last = {};

    Allowance() {
        this(System::nanoTime);
    }

    /** @param clock in nanoseconds */
    Allowance(LongSupplier clock) {
        this.clock = clock;
    }

    /** The text to show for the first bytes of a batch; empty if they are left out. */
    String take(byte[] batch, int length) {
        if (begin == 0) begin = clock.getAsLong();
        double seconds = (clock.getAsLong() - begin) * 1e-9;
        if (taken + length > AT_ONCE + PER_SECOND * seconds) {
            left += length;
            keep(batch, length);
            return "";
        }
        String gap = rest();
        taken += length + gap.length();
        return gap + new String(batch, 0, length, StandardCharsets.UTF_8);
    }

    private void keep(byte[] batch, int length) {
        byte[] all = Arrays.copyOf(last, last.length + length);
        System.arraycopy(batch, 0, all, last.length, length);
        last = all.length <= KEPT ? all : fromLine(all, all.length - KEPT);
    }

    /** From the first line that begins behind a place; from a character where there is none. */
    private static byte[] fromLine(byte[] text, int place) {
        int from = place;
        while (from < text.length && text[from - 1] != '\n') from++;
        if (from == text.length) {
            from = place;
            while ((text[from] & 0xC0) == 0x80) from++;
        }
        return Arrays.copyOfRange(text, from, text.length);
    }

    /** What is to be said of the part that was left out, with its end; empty if nothing was. */
    String rest() {
        if (left == 0) return "";
        String gap = String.format(
                Locale.ROOT,
                "%n… %.1f MB of what was printed is not shown here, up to this: …%n%s",
                left / 1e6,
                new String(last, StandardCharsets.UTF_8));
        left = 0;
        last = new byte[0];
        return gap;
    }
}
