package org.hillock.sweep;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hillock.engine.Progress;
import org.hillock.engine.Trial;

/** Runs a design on all cores, measures each run and drops it. */
public final class Sweep {
    private Sweep() {}

    /**
     * The measures of all runs.
     *
     * @param run from the coordinates of a point to a run; called from several threads at once
     * @param measures read off each run, named as columns: {@code rate_Hz}
     * @throws java.util.concurrent.CancellationException after an interrupt
     * @throws IllegalArgumentException or {@link IllegalStateException}, if a run refuses its parameters; the message begins with
     *     the point
     * @throws SweepException if a function throws anything else
     */
    public static <R> Outcome run(
            Design design,
            Function<double[], R> run,
            List<String> names,
            List<ToDoubleFunction<R>> measures,
            Progress progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        return run(design, run, names, measures, progress, threads);
    }

    /** The same on so many threads, with the same answer. */
    public static <R> Outcome run(
            Design design,
            Function<double[], R> run,
            List<String> names,
            List<ToDoubleFunction<R>> measures,
            Progress progress,
            int threads) {
        int trials = design.trials();
        int runs = design.points() * trials;
        var values = new double[measures.size()][runs];
        var failure = Workers.run(runs, threads, progress, k -> {
            var point = design.point(k / trials);
            Trial.within(design.seed(point, k % trials), () -> {
                R one = run.apply(point);
                for (int m = 0; m < values.length; m++)
                    values[m][k] = measures.get(m).applyAsDouble(one);
                return null;
            });
        });
        if (failure != null) throw told(design.where(failure.task()), failure.thrown());
        return new Outcome(design, names, values);
    }

    private static RuntimeException told(String where, Throwable thrown) {
        if (thrown instanceof Error error) throw error;
        var message = "sweep at " + where + ": " + thrown.getMessage();
        if (thrown instanceof IllegalArgumentException) return new IllegalArgumentException(message, thrown);
        if (thrown instanceof IllegalStateException) return new IllegalStateException(message, thrown);
        return new SweepException(where, thrown);
    }
}
