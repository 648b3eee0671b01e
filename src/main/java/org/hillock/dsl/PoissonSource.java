package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.SpikeSource;
import org.hillock.model.Time;

/** Spikes at random times; those of a run follow from its seed. */
public final class PoissonSource {
    private final SpikeSource.Poisson source;

    private PoissonSource(SpikeSource.Poisson source) {
        this.source = source;
    }

    PoissonSource(SpikeSource.Poisson.Rate rate) {
        this(new SpikeSource.Poisson(rate, 0, Double.POSITIVE_INFINITY, 1));
    }

    SpikeSource source() {
        return source;
    }

    /** Only from so many ms on. */
    public PoissonSource from(double ms) {
        return with(Check.notNegative("poisson.from", ms, "ms"), source.to(), source.sources());
    }

    /** Only from a time on, in a unit of your choice. */
    public PoissonSource from(Time time) {
        return from(time.milliseconds());
    }

    /** Only before so many ms. */
    public PoissonSource to(double ms) {
        return with(source.from(), Check.positive("poisson.to", ms, "ms"), source.sources());
    }

    /** Only before a time, in a unit of your choice. */
    public PoissonSource to(Time time) {
        return to(time.milliseconds());
    }

    /** So many independent sources of this rate at once: {@code poisson(15).sources(1000)}. */
    public PoissonSource sources(int n) {
        return with(source.from(), source.to(), Check.count("poisson.sources", n, 1, Integer.MAX_VALUE));
    }

    private PoissonSource with(double from, double to, int sources) {
        return new PoissonSource(new SpikeSource.Poisson(source.rate(), from, to, sources));
    }

    @Override
    public String toString() {
        return source.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PoissonSource p && p.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
