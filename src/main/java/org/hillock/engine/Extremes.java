package org.hillock.engine;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import org.hillock.model.Experiment;
import org.hillock.model.Variable;
import org.hillock.record.Trace;

/**
 * What a variable settles to in a run: its local extremes after a transient. Where it stands still, its value counts as minimum and
 * as maximum.
 *
 * @param variable as recorded
 * @param minima in the order of time
 * @param maxima in the order of time
 * @param least value of the whole run
 * @param greatest value of the whole run
 */
public record Extremes(Variable variable, List<Double> minima, List<Double> maxima, double least, double greatest) {
    /** A motion of less than this, relative to the value, is rounding: the variable stands still. */
    private static final double STILL = 1e-6;

    public Extremes {
        minima = List.copyOf(minima);
        maxima = List.copyOf(maxima);
    }

    /**
     * Runs an experiment.
     *
     * @param transientMs ms at the beginning that do not count
     * @param ms that count
     */
    public static Extremes of(Experiment experiment, Variable variable, double transientMs, double ms) {
        var recording = Simulation.run(experiment.recording(List.of(variable)), transientMs + ms, "");
        // A diagram of which a part is missing would be taken for a whole one.
        if (!recording.complete()) throw new CancellationException("Interrupted.");
        return of(recording.trace(variable).orElseThrow(), transientMs);
    }

    private static Extremes of(Trace trace, double from) {
        var values = trace.toArray();
        int first = 0;
        while (first < values.length - 1 && trace.time().at(first) < from) first++;
        double least = DoubleStream.of(values).min().orElseThrow();
        double greatest = DoubleStream.of(values).max().orElseThrow();
        var minima = DoubleStream.builder();
        var maxima = DoubleStream.builder();
        if (still(values, first)) {
            minima.add(values[values.length - 1]);
            maxima.add(values[values.length - 1]);
        } else
            for (int k = first + 1; k < values.length - 1; k++) {
                double before = values[k - 1];
                double after = values[k + 1];
                if (values[k] > before && values[k] >= after) maxima.add(values[k]);
                if (values[k] < before && values[k] <= after) minima.add(values[k]);
            }
        return new Extremes(
                trace.variable(),
                minima.build().boxed().toList(),
                maxima.build().boxed().toList(),
                least,
                greatest);
    }

    private static boolean still(double[] values, int first) {
        double least = DoubleStream.of(values).skip(first).min().orElseThrow();
        double greatest = DoubleStream.of(values).skip(first).max().orElseThrow();
        return greatest - least <= STILL * Math.max(1, Math.abs(greatest));
    }
}
