package org.hillock.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hillock.model.Check;
import org.hillock.model.Variable;
import org.hillock.record.TimeAxis;
import org.hillock.record.Trace;

/** Keeps every so-many-th sample of the variables that were asked for, and all spikes. */
final class Recorder {
    private final List<Variable> variables;
    private final List<List<double[]>> columns = new ArrayList<>();
    private final double[][] piece;
    private final long expected;
    private final int every;
    private final double dt;
    private int size;
    private double[] spikes = new double[16];
    private double[] peaks = new double[16];
    private int spikeCount;

    private Recorder(List<Variable> variables, Grid grid, int every) {
        this.variables = variables;
        this.every = every;
        this.dt = grid.dt();
        this.piece = new double[variables.size()][];
        this.expected = grid.steps() / every + 1;
        variables.forEach(v -> columns.add(new ArrayList<>()));
    }

    /**
     * Room for a whole run, refused before it is taken if the heap cannot hold it.
     *
     * @param every ms between samples
     */
    static Recorder of(List<Variable> variables, Grid grid, double every) {
        int stride = stride(every, grid);
        double samples = Math.floor((double) grid.steps() / stride) + 1;
        double bytes = 8.0 * samples * variables.size();
        if (!variables.isEmpty() && (samples > Integer.MAX_VALUE - 8 || !Memory.has(bytes))) {
            double free = Memory.freeForArrays();
            double fitting = Math.min(Integer.MAX_VALUE - 8.0, free / 2 / (8.0 * variables.size()));
            double interval = grid.dt() * round(Math.ceil(grid.steps() / fitting));
            throw new IllegalArgumentException(String.format(
                    java.util.Locale.ROOT,
                    "A trace of %.0f samples of %s needs %s, but %s of memory is free. Write recordEvery(%s), in ms, or"
                            + " record(SPIKES) to keep only the spikes.",
                    samples,
                    String.join(
                            " and ", variables.stream().map(Variable::toString).toList()),
                    Memory.text(bytes),
                    Memory.text(free),
                    Check.text(Math.rint(interval * 1e9) / 1e9)));
        }
        return new Recorder(variables, grid, stride);
    }

    /** The next 1, 2 or 5 times a power of ten: a number to type. */
    private static double round(double steps) {
        double power = Math.pow(10, Math.floor(Math.log10(steps)));
        for (double factor : new double[] {1, 2, 5}) if (factor * power >= steps) return factor * power;
        return 10 * power;
    }

    private static int stride(double every, Grid grid) {
        double steps = grid.coordinate(every);
        if (steps < 1 || steps != Math.rint(steps))
            throw new IllegalArgumentException("recordEvery must be a multiple of dt = " + grid.dt() + " ms, but was "
                    + every + " ms. Write recordEvery("
                    + Check.text(TimeAxis.multiple((long) Math.max(1, Math.rint(steps)), grid.dt())) + ").");
        return (int) Math.min(Integer.MAX_VALUE, steps);
    }

    List<Variable> variables() {
        return variables;
    }

    /** True if the sample at the beginning of step k is to be kept. */
    boolean due(long k) {
        return piece.length > 0 && k % every == 0;
    }

    /** Keeps one sample of each variable, in the order of {@link #variables()}. */
    void sample(double[] row) {
        int at = size++ % Trace.PIECE;
        for (int c = 0; c < piece.length; c++) {
            if (at == 0) columns.get(c).add(piece[c] = new double[(int) Math.min(Trace.PIECE, expected - size + 1)]);
            piece[c][at] = row[c];
        }
    }

    void spike(double time, double peak) {
        if (spikeCount == spikes.length) {
            spikes = Arrays.copyOf(spikes, 2 * spikeCount);
            peaks = Arrays.copyOf(peaks, 2 * spikeCount);
        }
        spikes[spikeCount] = time;
        peaks[spikeCount++] = peak;
    }

    List<Trace> traces() {
        var axis = new TimeAxis(0, TimeAxis.multiple(every, dt), size);
        var traces = new ArrayList<Trace>();
        for (int c = 0; c < piece.length; c++) traces.add(new Trace(variables.get(c), axis, columns.get(c)));
        return traces;
    }

    double[] spikes() {
        return Arrays.copyOf(spikes, spikeCount);
    }

    double[] peaks() {
        return Arrays.copyOf(peaks, spikeCount);
    }
}
