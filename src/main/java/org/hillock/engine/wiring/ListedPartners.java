package org.hillock.engine.wiring;

import org.hillock.network.Rule;

/**
 * Given pairs, sorted by source; those of one source stay in their order.
 *
 * @param starts where the pairs of each source begin in the order
 * @param order positions in the list
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ListedPartners(Shape shape, Rule.Pairs pairs, int[] starts, int[] order) implements Listing {

    static ListedPartners of(Rule.Pairs pairs, Shape shape) {
        var starts = new int[shape.rows() + 1];
        for (int k = 0; k < pairs.size(); k++) starts[pairs.source(k) + 1]++;
        for (int row = 0; row < shape.rows(); row++) starts[row + 1] += starts[row];
        var order = new int[pairs.size()];
        int[] next = starts.clone();
        for (int k = 0; k < pairs.size(); k++) order[next[pairs.source(k)]++] = k;
        return new ListedPartners(shape, pairs, starts, order);
    }

    @Override
    public double expected() {
        return pairs.size();
    }

    @Override
    public double mostOnto() {
        return Degree.counted(this);
    }

    @Override
    public void draw(int row, int from, int to, Row out) {
        for (int k = starts[row]; k < starts[row + 1]; k++) out.add(pairs.target(order[k]));
        out.endTile();
    }

    @Override
    public int size() {
        return pairs.size();
    }

    @Override
    public int first(int row) {
        return starts[row];
    }

    @Override
    public int listed(int k) {
        return order[k];
    }
}
