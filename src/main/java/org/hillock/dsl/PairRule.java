package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.Pairing;
import org.hillock.plasticity.WeightDependence;

/** Spike-timing-dependent plasticity of pairs; aPlus and aMinus are parts of the range between the bounds. */
public final class PairRule extends PublishedRule<PairRule, PairStdp> {

    PairRule(PairStdp rule) {
        super(PairStdp.DEFAULT, rule);
    }

    @Override
    PairRule with(PairStdp other) {
        return new PairRule(other);
    }

    @Detail
    @Override
    public PairRule param(String name, double value) {
        return super.param(name, value);
    }

    /** Potentiation by a pair at tPost − tPre = 0, as part of the range of the weight; 0.005 unless said. */
    public PairRule aPlus(double part) {
        return param("aPlus", part);
    }

    /** Depression by a pair just below tPost − tPre = 0, as part of the range of the weight; 0.00525 unless said. */
    public PairRule aMinus(double part) {
        return param("aMinus", part);
    }

    /** Time constant of potentiation; 20 ms unless said. */
    public PairRule tauPlus(double ms) {
        return param("tauPlus", ms);
    }

    /** Time constant of depression; 20 ms unless said. */
    public PairRule tauMinus(double ms) {
        return param("tauMinus", ms);
    }

    /** Every pair of spikes counts, which is so unless said. */
    @Detail
    public PairRule allToAll() {
        return with(model.withPairing(Pairing.ALL_TO_ALL));
    }

    /** Each spike counts with the last one of the other side: the symmetric scheme of nearest neighbours. */
    public PairRule nearest() {
        return with(model.withPairing(Pairing.NEAREST));
    }

    /** Each presynaptic spike counts with the last and the next postsynaptic one. */
    @Detail
    public PairRule presynapticCentred() {
        return with(model.withPairing(Pairing.PRESYNAPTIC_CENTRED));
    }

    /** Each presynaptic spike counts with the last and the next postsynaptic one, if no other spike lies between. */
    @Detail
    public PairRule reducedSymmetric() {
        return with(model.withPairing(Pairing.REDUCED_SYMMETRIC));
    }

    /** Changes do not depend on the weight, which is so unless said. */
    @Detail
    public PairRule additive() {
        return with(model.withDependence(WeightDependence.ADDITIVE));
    }

    /** Changes are proportional to the room that is left up to the bound. */
    public PairRule multiplicative() {
        return with(model.withDependence(WeightDependence.MULTIPLICATIVE));
    }

    /** {@link #multiplicative} between these bounds. */
    @Detail
    public PairRule softBounds(double lower, double upper) {
        return bounds(lower, upper).multiplicative();
    }

    /** Changes go with the room that is left up to the bound, to this power: 0 is additive, 1 multiplicative. */
    @Detail
    public PairRule power(double exponent) {
        return power(exponent, exponent);
    }

    /** Changes go with the room that is left up to the bound, to a power of their own for potentiation and for depression. */
    @Detail
    public PairRule power(double plus, double minus) {
        return with(model.withDependence(new WeightDependence(
                Check.notNegative("stdp.power", plus, ""), Check.notNegative("stdp.power", minus, ""))));
    }

    @Override
    Words parameter(Words words, String name, String value, boolean printed) {
        return words.verb(name, value, printed);
    }

    @Override
    Words words() {
        var words = super.words();
        words = words.verb(model.pairing().verb(), "", model.pairing() != Pairing.ALL_TO_ALL);
        var d = model.dependence();
        if (d.equals(WeightDependence.MULTIPLICATIVE)) return words.verb("multiplicative", "");
        if (d.equals(WeightDependence.ADDITIVE)) return words.verb("additive", "", false);
        return words.verb("power", Check.text(d.plus()) + (d.plus() == d.minus() ? "" : ", " + Check.text(d.minus())));
    }
}
