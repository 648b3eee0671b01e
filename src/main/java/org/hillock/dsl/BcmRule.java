package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.plasticity.Bcm;

/** The rule of Bienenstock, Cooper and Munro, by which a neuron comes to answer to one of its inputs alone. */
public final class BcmRule extends RateLearning<BcmRule> {
    private final Bcm bcm;

    BcmRule(Bcm bcm) {
        super(bcm);
        this.bcm = bcm;
    }

    /** Learning rate; 0.001 unless said. */
    public BcmRule eta(double rate) {
        return new BcmRule(new Bcm(Check.positive("bcm.eta", rate, ""), bcm.tau(), bcm.target()));
    }

    /** Time constant of the threshold; 20 presentations unless said. */
    public BcmRule tau(double presentations) {
        return new BcmRule(new Bcm(bcm.eta(), Check.positive("bcm.tau", presentations, ""), bcm.target()));
    }

    /** The output that the threshold aims at; 1 unless said. */
    public BcmRule target(double output) {
        return new BcmRule(new Bcm(bcm.eta(), bcm.tau(), Check.positive("bcm.target", output, "")));
    }

    @Override
    Words words() {
        return new Words("bcm()")
                .verb("eta", Check.text(bcm.eta()), bcm.eta() != Bcm.DEFAULT.eta())
                .verb("tau", Check.text(bcm.tau()), bcm.tau() != Bcm.DEFAULT.tau())
                .verb("target", Check.text(bcm.target()), bcm.target() != Bcm.DEFAULT.target());
    }
}
