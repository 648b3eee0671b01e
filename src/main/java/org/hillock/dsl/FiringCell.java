package org.hillock.dsl;

import org.hillock.model.Cell;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Potential;
import org.hillock.model.Reset;

/**
 * A membrane with a threshold and a reset: the verbs that the integrate-and-fire neuron and Lapicque's share.
 *
 * @param <S> the cell's own type
 */
public abstract class FiringCell<S extends FiringCell<S>> extends PointCell<S> {
    final IntegrateAndFire cell;

    FiringCell(IntegrateAndFire cell) {
        this.cell = cell;
    }

    abstract S with(IntegrateAndFire other);

    @Override
    final Membrane membrane() {
        return cell.membrane();
    }

    @Override
    final Cell cell() {
        return cell;
    }

    @Override
    final S with(Membrane other) {
        return with(cell.with(other));
    }

    @Override
    Words words() {
        return super.words()
                .verb("threshold", Check.text(cell.threshold()))
                .verb("reset", cell.reset().toString(), !cell.reset().equals(Reset.ZERO))
                .verb("refractory", Check.text(cell.refractory()), cell.refractory() != 0);
    }

    /** The potential that fires, on the same scale as {@link #vRest}; 15 mV unless said. */
    public S threshold(double mV) {
        return with(cell.withThreshold(Check.finite(word("threshold"), mV, "mV")));
    }

    /** The potential that fires, in a unit of your choice. */
    public S threshold(Potential potential) {
        return threshold(potential.millivolts());
    }

    /** What a spike does to the potential: {@code ZERO} (unless said), {@code LINEAR}, {@code linear(mV)} or {@code to(mV)}. */
    public S reset(Reset rule) {
        return with(cell.withReset(rule));
    }

    /**
     * The steady firing rate for each constant current, measured over one second at the cell's own step.
     *
     * @param nA the currents, for instance {@code range(0, 6, 0.05)}
     */
    public Curve fI(double[] nA) {
        return fI(nA, cell.defaultDt());
    }

    /**
     * The steady firing rate for each constant current, measured over one second.
     *
     * @param dt ms
     */
    public Curve fI(double[] nA, double dt) {
        return fI(nA, dt, 1000);
    }

    /**
     * The steady firing rate for each constant current: the reciprocal of the mean interval between the spikes in the later half of
     * a run, so that spikes at the onset alone are no rate. A run with fewer than two there is taken again ten times as long; with
     * still fewer the rate is 0.
     *
     * @param dt ms
     * @param duration of each run, ms
     */
    public Curve fI(double[] nA, double dt, double duration) {
        return RateCurve.steady(this, nA, dt, duration);
    }

    /**
     * The mean firing rate for each constant current with one more input added to it, such as a noise: {@code fI(range(0, 3, 0.1),
     * whiteNoise(0, 2))}, measured over 20 s at the cell's own step. Crossings of the threshold between two grid points are counted,
     * see {@link Protocol#bridge}, and each current has noise of its own.
     *
     * @param nA the currents
     */
    public Curve fI(double[] nA, Input extra) {
        return fI(nA, extra, cell.defaultDt(), 20_000);
    }

    /**
     * The mean firing rate for each constant current with one more input added to it.
     *
     * @param dt ms
     * @param duration of each run, ms
     */
    public Curve fI(double[] nA, Input extra, double dt, double duration) {
        return RateCurve.mean(this, cell, nA, extra, dt, duration);
    }

    /**
     * The closed-form rate under a constant current, Hz, to hold a measured curve against: {@code against("exact", n::exactRate)}.
     * It is that of dt → 0: {@code 1000 / (refractory + τ ln((V∞ − reset) / (V∞ − threshold)))}.
     */
    @Detail
    public double exactRate(double nA) {
        return cell.rate(Check.finite(word("exactRate"), nA, "nA"));
    }

    /**
     * The closed-form mean rate under white noise, Hz, by Siegert's formula, to hold a measured curve against: {@code
     * fI(range(0, 3, 0.1), whiteNoise(0, 2)).against("Siegert", i -> n.siegert(i, 2))}.
     *
     * @see org.hillock.model.Siegert
     */
    @Detail
    public double siegert(double meanNA, double intensityNASqrtMs) {
        return cell.siegert(
                Check.finite(word("siegert.mean"), meanNA, "nA"),
                Check.notNegative(word("siegert.intensity"), intensityNASqrtMs, "nA·√ms"));
    }

    /**
     * What it has in common with a ReLU, at its own step: {@code neuron().leakFree().reset(LINEAR).relu()} shows slope, bias, dead zone
     * and ceiling.
     *
     * @see org.hillock.convert.ReluMapping
     */
    @Detail
    public ReluUnit relu() {
        return relu(cell.defaultDt());
    }

    /**
     * What it has in common with a ReLU when it takes steps of dt.
     *
     * @param dt ms
     */
    @Detail
    public ReluUnit relu(double dt) {
        return new ReluUnit(this, Check.positive(word("relu.dt"), dt, "ms"));
    }

    /** The least constant current that ever fires, (threshold − vRest)/rm, nA. */
    @Detail
    public double rheobase() {
        return cell.rheobase();
    }
}
