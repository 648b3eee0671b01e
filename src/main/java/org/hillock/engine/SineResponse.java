package org.hillock.engine;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.hillock.model.Cell;
import org.hillock.model.Check;
import org.hillock.model.Experiment;
import org.hillock.model.Stimulus;
import org.hillock.model.Variable;
import org.hillock.record.Recording;
import org.hillock.record.Trace;

/**
 * The impedance of any cell, measured on runs: a sine current too small to meet anything but the linear part of the cell, and of
 * the potential the part at its frequency over whole periods, {@code Z = 2/(A n) Σ V_k e^(−iωt_k) · i}.
 *
 * @param real part, MΩ
 * @param imaginary part, MΩ; negative where the potential lags behind the current
 */
public record SineResponse(double real, double imaginary) {
    /** nA; divided by ten until the cell does not fire. */
    private static final double AMPLITUDE = 1e-3;

    private static final double SMALLEST = 1e-9;
    /** Two successive stretches of a settled response differ by less, relative to it. */
    private static final double SETTLED = 1e-9;
    /** Coarser sampling of a period would mistake its overtones for it. */
    private static final int LEAST_SAMPLES = 16;

    private static final long MOST_STEPS = 1L << 24;

    /**
     * The impedance of a cell at a frequency.
     *
     * @throws IllegalStateException if the cell fires by itself, or its response does not settle
     */
    public static SineResponse at(Cell cell, double hertz) {
        Check.positive("impedance.frequency", hertz, "Hz");
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
            double change = Math.hypot(after.real - before.real, after.imaginary - before.imaginary);
            if (change <= SETTLED * after.magnitude()) return after;
            periods *= 2;
        }
        throw new IllegalStateException("impedance at " + Check.text(hertz) + " Hz does not settle within " + MOST_STEPS
                + " steps. Write higher frequencies, or a cell that comes to rest.");
    }

    /** The amplitude of the potential over that of the current, MΩ. */
    public double magnitude() {
        return Math.hypot(real, imaginary);
    }

    /** By how much the potential is ahead of the current, degrees. */
    public double phase() {
        return Math.toDegrees(Math.atan2(imaginary, real));
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
    private static SineResponse component(Trace v, long from, long periods, int samples, double amplitude) {
        double inPhase = 0;
        double ahead = 0;
        double level = v.at((int) (from * samples));
        for (long k = from * samples; k < (from + periods) * samples; k++) {
            double angle = 2 * Math.PI * (k % samples) / samples;
            inPhase += (v.at((int) k) - level) * Math.sin(angle);
            ahead += (v.at((int) k) - level) * Math.cos(angle);
        }
        double norm = 2 / (amplitude * periods * samples);
        return new SineResponse(norm * inPhase, norm * ahead);
    }
}
