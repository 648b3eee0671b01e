package org.hillock.engine.wiring;

import java.util.function.DoubleUnaryOperator;
import org.hillock.engine.random.Purpose;
import org.hillock.network.Distribution;

/** Each pair with a probability that depends on the distance of the two; every pair is asked. */
record ThinnedPartners(
        Shape shape, Keys keys, Distribution.PairFunction distance, DoubleUnaryOperator probability, String what)
        implements Pattern {

    /** So many pairs at most are asked for their mean number, which is then right to a few in a hundred. */
    private static final int ASKED = 1 << 20;

    /** The sum over all pairs; where there are many, as many times the mean of some drawn at random. */
    @Override
    public double expected() {
        if ((double) shape.rows() * shape.partners() > ASKED) return sampled();
        double sum = 0;
        for (int row = 0; row < shape.rows(); row++)
            for (int partner = 0; partner < shape.partners(); partner++)
                if (shape.autapses() || partner != row) sum += probability(row, partner);
        return sum;
    }

    private double sampled() {
        var numbers = keys.numbers(Purpose.COUNTS, 0, 0);
        double sum = 0;
        for (int k = 0; k < ASKED; k++) {
            int row = numbers.below(shape.rows());
            int partner = numbers.below(shape.partners());
            if (shape.autapses() || partner != row) sum += probability(row, partner);
        }
        return sum / ASKED * shape.rows() * shape.partners();
    }

    @Override
    public double mostOnto() {
        return Degree.counted(this);
    }

    @Override
    public void draw(int row, int from, int to, Row out) {
        for (int tile = from; tile < to; tile++) {
            var numbers = keys.numbers(Purpose.PARTNERS, row, tile);
            for (int partner = shape.tile(tile); partner < shape.tile(tile + 1); partner++) {
                boolean joined = numbers.uniform() < probability(row, partner);
                if (joined && (shape.autapses() || partner != row)) out.add(partner);
            }
            out.endTile();
        }
    }

    private double probability(int row, int partner) {
        double d = distance.applyAsDouble(shape.source(row, partner), shape.target(row, partner));
        double p = probability.applyAsDouble(d);
        if (p >= 0 && p <= 1) return p;
        throw new IllegalArgumentException(what + " must be between 0 and 1, but was " + p + " at distance " + d + ".");
    }
}
