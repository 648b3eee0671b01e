package org.hillock.engine.wiring;

/** Each row with each partner. */
record EachPartner(Shape shape) implements Pattern {
    @Override
    public double expected() {
        return shape.pairs();
    }

    @Override
    public double mostOnto() {
        return shape.rows();
    }

    @Override
    public void draw(int row, int from, int to, Row out) {
        for (int tile = from; tile < to; tile++) {
            int begin = out.count;
            int candidates = shape.candidates(row, tile);
            out.reserve(begin + candidates);
            for (int k = 0; k < candidates; k++) out.partners[begin + k] = shape.tile(tile) + k;
            out.count += candidates;
            shape.admitSelf(row, tile, out, begin);
            out.endTile();
        }
    }
}
