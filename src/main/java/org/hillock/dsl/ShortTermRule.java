package org.hillock.dsl;

import java.util.List;
import org.hillock.engine.plasticity.OneSynapse;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.plasticity.ShortTerm;
import org.hillock.plasticity.SynapseEquations;
import org.hillock.plasticity.SynapseRule;
import org.hillock.record.Axis;

/** Short-term plasticity of Tsodyks and Markram: what a spike passes on depends on the spikes before it. */
public final class ShortTermRule implements SynapseRule, Described {
    private final ShortTerm rule;

    ShortTermRule(ShortTerm rule) {
        this.rule = rule;
    }

    /** What each of these spikes, ms, passes on, as part of the weight. */
    public Transmission apply(double... spikes) {
        var protocol = PairProtocol.of(spikes, new double[0]);
        return new Transmission(words(), OneSynapse.run(equations(), 1, protocol.spikes()));
    }

    /** What each spike of a regular train passes on in the end, as part of the weight, over the rate of the train. */
    public Curve steadyState(double... Hz) {
        var passed = new double[Hz.length];
        for (int k = 0; k < Hz.length; k++) passed[k] = rule.stationary(Check.positive("shortTerm.rate", Hz[k], "Hz"));
        return Curve.measured(
                words(),
                "Short-term plasticity",
                Axis.linear("rate", "Hz"),
                Hz,
                Axis.linear("transmitted", ""),
                passed);
    }

    /** What the rule keeps for each synapse, and what a presynaptic spike changes. */
    @Detail
    @Override
    public SynapseEquations equations() {
        return rule.equations();
    }

    private Words words() {
        return new Words(toString());
    }

    @Detail
    @Override
    public Card card() {
        return new Card(
                "Short-term plasticity",
                LearningRule.lines(equations()),
                List.of(
                        Card.Entry.of("U", "part of the resources used by the first spike", rule.use(), ""),
                        Card.Entry.of("tauRec", "of the recovery", rule.tauRec(), "ms"),
                        Card.Entry.of("tauFacil", "of the facilitation", rule.tauFacil(), "ms")),
                List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShortTermRule s && s.rule.equals(rule);
    }

    @Override
    public int hashCode() {
        return rule.hashCode();
    }

    @Override
    public String toString() {
        return "shortTerm(" + Check.text(rule.use()) + ", " + Check.text(rule.tauRec()) + ", "
                + Check.text(rule.tauFacil()) + ")";
    }
}
