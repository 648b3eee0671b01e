package org.hillock.dsl;

import java.nio.file.Path;
import java.util.function.DoubleUnaryOperator;
import org.hillock.model.Check;
import org.hillock.model.Conductance;
import org.hillock.model.Current;
import org.hillock.model.OrnsteinUhlenbeck;
import org.hillock.model.Pulses;
import org.hillock.model.Ramp;
import org.hillock.model.Samples;
import org.hillock.model.SpikeSource;
import org.hillock.model.Stimulus;
import org.hillock.model.TimeCourse;
import org.hillock.model.WhiteNoise;
import org.hillock.network.Distribution;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** The opening words of what a cell receives: currents, synapses and the spikes that arrive at them. */
public abstract class Inputs extends Cells {
    Inputs() {}

    // Input

    /** A constant current, nA, from t = 0 on; {@code step(1).from(10).to(60)} is a step. */
    public static Input step(double nA) {
        return new Input(new Stimulus.Constant(Check.finite("step", nA, "nA")));
    }

    /** A constant current in a unit of your choice. */
    public static Input step(Current current) {
        return step(current.nanoamperes());
    }

    /** Rectangular pulses of so many nA and ms, one every period; {@code pulses(2, 1, 20).from(10).count(5)}. */
    public static PulseInput pulses(double nA, double widthMs, double periodMs) {
        double amplitude = Check.finite("pulses", nA, "nA");
        Check.positive("pulses.width", widthMs, "ms");
        Check.positive("pulses.period", periodMs, "ms");
        if (widthMs > periodMs)
            throw new IllegalArgumentException("pulses.width must be <= the period of " + periodMs + " ms, but was "
                    + widthMs + " ms. Write pulses(" + Check.text(nA) + ", " + Check.text(widthMs) + ", "
                    + Check.text(2 * widthMs) + ").");
        return new PulseInput(new Pulses(amplitude, widthMs, periodMs, 0, Long.MAX_VALUE));
    }

    /** From {@code firstNA} to {@code lastNA} in so many ms, then nothing; {@code ramp(0, 2, 50).from(10)}. */
    public static RampInput ramp(double firstNA, double lastNA, double ms) {
        return new RampInput(new Ramp(
                Check.finite("ramp.first", firstNA, "nA"),
                Check.finite("ramp.last", lastNA, "nA"),
                Check.positive("ramp.duration", ms, "ms"),
                0));
    }

    /** {@code nA · sin(2π · hertz · t)}. */
    public static SineInput sine(double nA, double hertz) {
        return new SineInput(new Stimulus.Sine(
                Check.finite("sine.amplitude", nA, "nA"), Check.positive("sine.frequency", hertz, "Hz"), 0));
    }

    /**
     * Gaussian white noise, {@code nA + nASqrtMs · ξ(t)} with {@code ⟨ξ(t) ξ(t′)⟩ = δ(t − t′)}. Noises that are added up are
     * independent.
     */
    public static Input whiteNoise(double nA, double nASqrtMs) {
        return new Input(new WhiteNoise(
                Check.finite("whiteNoise.mean", nA, "nA"),
                Check.notNegative("whiteNoise.intensity", nASqrtMs, "nA·√ms")));
    }

    /** A current that fluctuates about its mean with this sd, an Ornstein–Uhlenbeck process; τ 5 ms unless said. */
    public static NoiseInput noise(double nA, double sdNA) {
        return new NoiseInput(new OrnsteinUhlenbeck(
                Check.finite("noise.mean", nA, "nA"), Check.notNegative("noise.sd", sdNA, "nA"), 5));
    }

    /** Any piecewise-constant current: each value, nA, is held for so many ms. */
    public static Input samples(double[] nA, double intervalMs) {
        Check.positive("samples.interval", intervalMs, "ms");
        if (nA.length == 0) throw new IllegalArgumentException("samples needs at least 1 value, but has 0.");
        for (int k = 0; k < nA.length; k++) Check.finite("samples.values[" + k + "]", nA[k], "nA");
        return new Input(Samples.every(intervalMs, nA));
    }

    /** Any piecewise-constant current: each value, nA, is held from its time, ms, to the next. */
    public static Input samples(double[] ms, double[] nA) {
        return new Input(Samples.at(ms, nA));
    }

    /** A piecewise-constant current from two columns of a table, ms and nA. */
    public static Input column(Table table, String timeColumn, String currentColumn) {
        var columns = Tables.columns(table, timeColumn, currentColumn);
        return samples(columns.time(), columns.values());
    }

    /** A piecewise-constant current from two columns of a CSV file, ms and nA. */
    public static Input csv(String path, String timeColumn, String currentColumn) {
        var columns = Csv.readColumns(Path.of(path), timeColumn, currentColumn);
        return samples(columns.time(), columns.values());
    }

    // Synapses

    /** Each spike moves V by so many mV. */
    public static DeltaSynapse delta(double mV) {
        return new DeltaSynapse(new Distribution.Constant(Check.finite("delta", mV, "mV")), "");
    }

    /** Each spike starts a current of so many nA at its peak; negative inhibits. Exponential, τ 5 ms, unless said. */
    public static CurrentSynapse current(double nA) {
        return new CurrentSynapse(
                new Distribution.Constant(Check.finite("current", nA, "nA")), new TimeCourse.Exponential(5));
    }

    /** A synaptic current in a unit of your choice. */
    public static CurrentSynapse current(Current current) {
        return current(current.nanoamperes());
    }

    /** Each spike opens a conductance of so many µS at its peak. Exponential, τ 5 ms, reversal 0 mV, unless said. */
    public static ConductanceSynapse conductance(double uS) {
        return new ConductanceSynapse(
                new Distribution.Constant(Check.notNegative("conductance", uS, "µS")),
                new TimeCourse.Exponential(5),
                0);
    }

    /** A synaptic conductance in a unit of your choice: {@code conductance(nS(6))}. */
    public static ConductanceSynapse conductance(Conductance conductance) {
        return conductance(conductance.microsiemens());
    }

    // Spikes that arrive

    /** Spikes at random times, so many a second on average, through a synapse: {@code synapse(delta(0.5), poisson(1000))}. */
    public static PoissonSource poisson(double Hz) {
        return new PoissonSource(new SpikeSource.Poisson.Constant(Check.notNegative("poisson", Hz, "Hz")));
    }

    /**
     * Spikes at random times with a rate that changes: {@code poisson(t -> 50 + 50 * Math.sin(t / 100), 100)}.
     *
     * @param rateHz takes ms and gives Hz
     * @param highestHz a bound that the rate keeps; a run in which it does not ends with an error
     */
    public static PoissonSource poisson(DoubleUnaryOperator rateHz, double highestHz) {
        return new PoissonSource(
                new SpikeSource.Poisson.Varying(rateHz, Check.notNegative("poisson.highest", highestHz, "Hz")));
    }

    /** Spike times, ms, from a column of a table: {@code synapse(delta(2), spikes(table, "t_ms"))}. */
    public static double[] spikes(Table table, String timeColumn) {
        return Tables.column(table, timeColumn);
    }
}
