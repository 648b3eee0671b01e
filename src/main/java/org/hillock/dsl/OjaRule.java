package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.plasticity.Oja;

/** Oja's rule, which finds the first principal component of its inputs. */
public final class OjaRule extends RateLearning<OjaRule> {
    private final Oja oja;

    OjaRule(Oja oja) {
        super(oja);
        this.oja = oja;
    }

    /** Learning rate; 0.01 unless said. */
    public OjaRule eta(double rate) {
        return new OjaRule(new Oja(Check.positive("oja.eta", rate, "")));
    }

    @Override
    Words words() {
        return new Words("oja()").verb("eta", Check.text(oja.eta()), oja.eta() != Oja.DEFAULT.eta());
    }
}
