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
                "%s%s %.0f of %.0f %s, %.1f s left",
                "█".repeat(full),
                "░".repeat(BAR - full),
                fraction * all,
                all,
                unit,
                seconds * (1 - fraction) / fraction));
    }

    private void write(String text) {
        out.print('\r' + text + " ".repeat(Math.max(0, clock.written[0] - text.length())));
        out.flush();
        clock.written[0] = text.length();
    }

    /** Takes the line away. */
    void end() {
        if (clock.written[0] == 0) return;
        out.print('\r' + " ".repeat(clock.written[0]) + '\r');
        out.flush();
    }
}
