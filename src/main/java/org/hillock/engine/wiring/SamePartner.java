package org.hillock.engine.wiring;

/** Each row with the partner of its own index. */
record SamePartner(Shape shape) implements Listing {
    @Override
    public double expected() {
        return size();
    }

    @Override
    public double mostOnto() {
        return 1;
    }

    @Override
    public void draw(int row, int from, int to, Row out) {
        for (int tile = from; tile < to; tile++) {
            if (row >= shape.tile(tile) && row < shape.tile(tile + 1)) out.add(row);
            out.endTile();
        }
    }

    @Override
    public int size() {
        return shape.rows();
    }

    @Override
    public int first(int row) {
        return row;
    }

    @Override
    public int listed(int k) {
        return k;
    }
}
