package org.hillock.engine;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.hillock.model.Cell;
import org.hillock.model.Check;
import org.hillock.model.Experiment;
import org.hillock.model.Stimulus;
import org.hillock.model.Variable;
import org.hillock.record.Impedance;
import org.hillock.record.Recording;
import org.hillock.record.Trace;

/**
 * The impedance of any cell, measured on runs: a sine current too small to meet anything but the linear part of the cell, and of
 * the potential the part at its frequency over whole periods, {@code Z = 2/(A n) Σ V_k e^(−iωt_k) · i}.
 */
public final class SineResponse {
    /** nA; divided by ten until the cell does not fire. */
    private static final double AMPLITUDE = 1e-3;

    private static final double SMALLEST = 1e-9;
    /** Two successive stretches of a settled response differ by less, relative to it. */
    private static final double SETTLED = 1e-9;
    /** Coarser sampling of a period would mistake its overtones for it. */
    private static final int LEAST_SAMPLES = 16;

    private static final long MOST_STEPS = 1L << 24;

    private SineResponse() {}

    /**
     * @param hertz the frequencies
     * @throws IllegalStateException if the cell fires by itself, or its response does not settle
     */
    public static Impedance of(Cell cell, double[] hertz) {
        if (hertz.length == 0) throw new IllegalArgumentException("impedance needs at least 1 frequency, but has 0.");
        var real = new double[hertz.length];
        var imaginary = new double[hertz.length];
        for (int k = 0; k < hertz.length; k++) {
            var z = settled(cell, Check.positive("impedance.frequency", hertz[k], "Hz"));
            real[k] = z[0];
            imaginary[k] = z[1];
        }
        return new Impedance(hertz, real, imaginary);
    }

    private static double[] settled(Cell cell, double hertz) {
        double period = 1000 / hertz;
        int samples = (int) Math.min(MOST_STEPS, Math.max(LEAST_SAMPLES, Math.ceil(period / cell.defaultDt())));
        double amplitude = AMPLITUDE;
        long periods = Math.max(1, (long) Math.ceil(25 / period));
        while (4 * periods * samples <= MOST_STEPS) {
            var run = run(cell, amplitude, hertz, 4 * periods, samples);
            if (run.spikes().count() > 0) {
                amplitude /= 10;
                if (amplitude < SMALLEST)
                    throw new IllegalStateException("impedance needs a cell at rest, but this one fires under "
                            + Check.text(SMALLEST) + " nA at " + Check.text(hertz) + " Hz.");
                continue;
            }
            var v = run.trace(Variable.V).orElseThrow();
            var before = component(v, 2 * periods, periods, samples, amplitude);
            var after = component(v, 3 * periods, periods, samples, amplitude);
            double change = Math.hypot(after[0] - before[0], after[1] - before[1]);
            if (change <= SETTLED * Math.hypot(after[0], after[1])) return after;
            periods *= 2;
        }
        throw new IllegalStateException("impedance at " + Check.text(hertz) + " Hz does not settle within " + MOST_STEPS
                + " steps. Write higher frequencies, or a cell that comes to rest.");
    }

    private static Recording run(Cell cell, double amplitude, double hertz, long periods, int samples) {
        var experiment = Experiment.of(cell)
                .withStimulus(new Stimulus.Sine(amplitude, hertz, 0))
                .withDt(1000 / hertz / samples)
                .recording(List.of(Variable.V));
        var recording = Simulation.run(experiment, periods * (1000 / hertz), "");
        // A response of which the rest is missing would be taken for a settled one.
        if (!recording.complete()) throw new CancellationException("Interrupted.");
        return recording;
    }

    /** The potential at the stimulus's frequency over so many whole periods, relative to the current. */
    private static double[] component(Trace v, long from, long periods, int samples, double amplitude) {
        double inPhase = 0;
        double ahead = 0;
        double level = v.at((int) (from * samples));
        for (long k = from * samples; k < (from + periods) * samples; k++) {
            double angle = 2 * Math.PI * (k % samples) / samples;
            inPhase += (v.at((int) k) - level) * Math.sin(angle);
            ahead += (v.at((int) k) - level) * Math.cos(angle);
        }
        double norm = 2 / (amplitude * periods * samples);
        return new double[] {norm * inPhase, norm * ahead};
    }
}
