package org.hillock.dsl;

import java.io.PrintStream;
import java.util.Locale;
import org.hillock.engine.Progress;

/** How far a run has come and how long it will take, on one line that is gone when the run is done. Runs below a second have none. */
final class ProgressLine implements Progress {
    private static final double FIRST = 1;
    private static final double AGAIN = 0.25;
    private static final int BAR = 24;

    private final PrintStream out;
    private final double all;
    private final String unit;
    private final Clock clock;

    /** When it began, when it was last written, and how many characters stand there. */
    private record Clock(long[] nanos, int[] written) {}

    /** @param ms of the run */
    ProgressLine(PrintStream out, double ms) {
        this(out, ms, "ms");
    }

    /** @param all of what is done, in this unit */
    ProgressLine(PrintStream out, double all, String unit) {
        this.out = out;
        this.all = all;
        this.unit = unit;
        this.clock = new Clock(new long[] {System.nanoTime(), Long.MIN_VALUE}, new int[1]);
    }

    @Override
    public void reached(double fraction) {
        long now = System.nanoTime();
        double seconds = (now - clock.nanos[0]) * 1e-9;
        boolean due = clock.written[0] == 0 ? seconds > FIRST : (now - clock.nanos[1]) * 1e-9 > AGAIN;
        if (!due) return;
        clock.nanos[1] = now;
        int full = (int) (BAR * fraction);
        write(String.format(
                Locale.ROOT,
                "%s%s %,.0f of %,.0f %s, %s left",
                "█".repeat(full),
                "░".repeat(BAR - full),
                fraction * all,
                all,
                unit,
                time(seconds * (1 - fraction) / fraction)));
    }

    /** {@code 40 h} rather than {@code 145826.1 s}. */
    static String time(double seconds) {
        if (seconds < 60) return String.format(Locale.ROOT, "%.1f s", seconds);
        if (seconds < 3600) return String.format(Locale.ROOT, "%.0f min", seconds / 60);
        if (seconds < 100 * 3600) return String.format(Locale.ROOT, "%.0f h", seconds / 3600);
        return String.format(Locale.ROOT, "%,.0f days", seconds / 86400);
    }

    /** Characters are taken back one by one: where a carriage return only goes back, what it goes back over would stay in a notebook. */
    void write(String text) {
        int before = clock.written[0];
        var line = text + " ".repeat(Math.max(0, before - text.length()));
        out.print("\b".repeat(before) + line);
        out.flush();
        clock.written[0] = line.length();
    }

    /** Takes the line away. */
    void end() {
        int written = clock.written[0];
        if (written == 0) return;
        out.print("\b".repeat(written) + " ".repeat(written) + "\b".repeat(written));
        out.flush();
    }
}
