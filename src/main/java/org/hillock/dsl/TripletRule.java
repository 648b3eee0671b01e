package org.hillock.dsl;

import org.hillock.plasticity.TripletFit;
import org.hillock.plasticity.TripletStdp;

/** Spike-timing-dependent plasticity of triplets, with the parameters of one of the paper's fits; these come first. */
public final class TripletRule extends PublishedRule<TripletRule, TripletStdp> {
    private final TripletFit fit;

    TripletRule(TripletFit fit, TripletStdp rule) {
        super(fit.rule(), rule);
        this.fit = fit;
    }

    @Override
    TripletRule with(TripletStdp other) {
        return new TripletRule(fit, other);
    }

    private TripletRule with(String verb, TripletFit other) {
        if (!model.equals(fit.rule().withBounds(model.bounds())))
            throw new IllegalArgumentException("tripletStdp." + verb
                    + "() sets all parameters, those of param(..) too. Write it before them: tripletStdp()." + verb
                    + "().param(..).");
        return new TripletRule(other, other.rule().withBounds(model.bounds()));
    }

    /** All parameters as fitted to hippocampal culture; to visual cortex unless said. */
    public TripletRule hippocampus() {
        return with("hippocampus", TripletFit.of(true, fit.nearest(), fit.full()));
    }

    /** Only the last spike of each side counts, with all parameters as fitted to that; all spikes unless said. */
    public TripletRule nearest() {
        return with("nearest", TripletFit.of(fit.hippocampus(), true, fit.full()));
    }

    /** All parameters as fitted with all four amplitudes; with as few as needed unless said. */
    public TripletRule full() {
        return with("full", TripletFit.of(fit.hippocampus(), fit.nearest(), true));
    }

    @Override
    Words words() {
        return parameters(new Words(model.name() + "()")
                .verb("hippocampus", "", fit.hippocampus())
                .verb("nearest", "", fit.nearest())
                .verb("full", "", fit.full()));
    }
}
