package org.hillock.engine.wiring;

import java.util.function.IntUnaryOperator;
import org.hillock.engine.random.Binomial;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.SplitMix;

/**
 * As many partners as the row has synapses, each drawn from all, so that one can be drawn twice. How many of them lie in each tile is
 * drawn first, by the binomial distributions of each tile's share of what the tiles before it have left.
 *
 * @param counts synapses of each row
 */
record DrawnPartners(Shape shape, Keys keys, IntUnaryOperator counts, double expected) implements Pattern {
    @Override
    public double mostOnto() {
        return Degree.drawn(shape, expected);
    }

    @Override
    public void draw(int row, int from, int to, Row out) {
        int synapses = counts.applyAsInt(row);
        int candidates = shape.candidates(row);
        var shares = shape.tiles() > 1 ? keys.numbers(Purpose.COUNTS, row, 0) : null;
        for (int tile = 0; tile < to; tile++) {
            int choice = shape.candidates(row, tile);
            int here = shares == null || tile == shape.tiles() - 1
                    ? synapses
                    : (int) new Binomial(synapses, (double) choice / candidates).draw(shares);
            synapses -= here;
            candidates -= choice;
            if (tile < from) continue;
            add(row, tile, choice, here, out);
            out.endTile();
        }
    }

    private void add(int row, int tile, int choice, int synapses, Row out) {
        int begin = out.count;
        out.reserve(begin + synapses);
        int[] partners = out.partners;
        int first = shape.tile(tile);
        SplitMix numbers = keys.numbers(Purpose.PARTNERS, row, tile);
        for (int k = begin; k < begin + synapses; k++) partners[k] = first + numbers.below(choice);
        out.count += synapses;
        shape.admitSelf(row, tile, out, begin);
    }
}
