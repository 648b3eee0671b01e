package org.hillock.dsl;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.hillock.engine.Progress;
import org.hillock.engine.Trial;

/**
 * How far a run has come, how fast it goes and how long it will take, on one line that is written at most four times a second and
 * at the end says how long it took. Runs below a second have none.
 */
final class ProgressLine implements Progress {
    private static final double FIRST = 1;
    private static final double AGAIN = 0.25;
    private static final int BAR = 24;

    private final PrintStream out;
    private final double all;
    private final String unit;
    private final LongSupplier nanos;
    private final Clock clock;

    /** When it began, when it was last written, how many characters stand there, and what part is done. */
    private record Clock(long[] nanos, int[] written, double[] fraction) {}

    /** @param all of what is done, in this unit */
    ProgressLine(PrintStream out, double all, String unit) {
        this(out, all, unit, System::nanoTime);
    }

    ProgressLine(PrintStream out, double all, String unit, LongSupplier nanos) {
        this.out = out;
        this.all = all;
        this.unit = unit;
        this.nanos = nanos;
        this.clock = new Clock(new long[] {nanos.getAsLong(), 0}, new int[1], new double[1]);
    }

    /** Works with such a line; without one in a trial of a sweep, whose lines would run into one another. */
    static <T> T during(double all, String unit, Function<Progress, T> work) {
        if (Trial.seed().isPresent()) return work.apply(Progress.NONE);
        var line = new ProgressLine(System.out, all, unit);
        try {
            return work.apply(line);
        } finally {
            line.end();
        }
    }

    @Override
    public synchronized void reached(double fraction) {
        clock.fraction[0] = fraction;
        long now = nanos.getAsLong();
        double seconds = (now - clock.nanos[0]) * 1e-9;
        boolean due = clock.written[0] == 0 ? seconds > FIRST : (now - clock.nanos[1]) * 1e-9 > AGAIN;
        if (!due) return;
        clock.nanos[1] = now;
        int full = (int) (BAR * fraction);
        write("█".repeat(full) + "░".repeat(BAR - full) + " " + done(fraction) + ", " + rate(fraction, seconds) + ", "
                + time(seconds * (1 - fraction) / fraction) + " left");
    }

    private String done(double fraction) {
        return fraction < 1
                ? String.format(Locale.ROOT, "%,.0f of %,.0f %s", fraction * all, all, unit)
                : String.format(Locale.ROOT, "%,.0f %s", all, unit);
    }

    private String rate(double fraction, double seconds) {
        double rate = fraction * all / seconds;
        return String.format(Locale.ROOT, rate < 10 ? "%.2g %s/s" : "%,.0f %s/s", rate, unit);
    }

    /** {@code 40 h} rather than {@code 145826.1 s}. */
    static String time(double seconds) {
        if (seconds < 60) return String.format(Locale.ROOT, "%.1f s", seconds);
        if (seconds < 3600) return String.format(Locale.ROOT, "%.0f min", seconds / 60);
        if (seconds < 100 * 3600) return String.format(Locale.ROOT, "%.0f h", seconds / 3600);
        return String.format(Locale.ROOT, "%,.0f days", seconds / 86400);
    }

    /** Characters are taken back one by one: where a carriage return only goes back, what it goes back over would stay in a notebook. */
    private void write(String text) {
        int before = clock.written[0];
        int shorter = Math.max(0, before - text.length());
        out.print("\b".repeat(before) + text + " ".repeat(shorter) + "\b".repeat(shorter));
        out.flush();
        clock.written[0] = text.length();
    }

    /** Leaves what was done, and how long it took. */
    synchronized void end() {
        if (clock.written[0] == 0) return;
        double seconds = (nanos.getAsLong() - clock.nanos[0]) * 1e-9;
        double fraction = clock.fraction[0];
        write(done(fraction) + " in " + time(seconds) + ", " + rate(fraction, seconds));
        out.println();
        out.flush();
        clock.written[0] = 0;
    }
}
