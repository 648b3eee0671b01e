package org.hillock.engine.wiring;

import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.SplitMix;

/** Different partners: first their number in a tile, then which, each set of that size with the same probability. */
record ChosenPartners(Shape shape, Keys keys, Count count, double expected) implements Pattern {

    /** How many of the candidates in a tile are chosen. */
    interface Count {
        int of(int candidates, SplitMix numbers);
    }

    @Override
    public double mostOnto() {
        return Math.min(shape.bySource() ? shape.rows() : shape.partners(), Degree.drawn(shape, expected));
    }

    @Override
    public void draw(int row, int from, int to, Row out) {
        for (int tile = from; tile < to; tile++) {
            int begin = out.count;
            int candidates = shape.candidates(row, tile);
            var numbers = keys.numbers(Purpose.PARTNERS, row, tile);
            out.addSubset(shape.tile(tile), candidates, count.of(candidates, numbers), numbers);
            shape.admitSelf(row, tile, out, begin);
            out.endTile();
        }
    }
}
