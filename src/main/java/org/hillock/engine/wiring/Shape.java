package org.hillock.engine.wiring;

/**
 * The table of all pairs, of which a rule takes some: its rows, the partners that a row could have, and how those are divided into
 * tiles.
 *
 * @param bySource true if a row is a source
 * @param autapses false if row and partner are of one population and no neuron may be joined to itself
 */
record Shape(boolean bySource, int rows, int partners, boolean autapses, int tiles) {
    private static final int MOST_TILES = 16;
    private static final int TILE = 1024;

    /** A row for each source; its targets in tiles of about 1024, but at most 16 of them. */
    static Shape bySource(int sources, int targets, boolean autapses) {
        return new Shape(
                true, sources, targets, autapses, Math.max(1, Math.min(MOST_TILES, (targets + TILE - 1) / TILE)));
    }

    /** A row for each target. */
    static Shape byTarget(int sources, int targets, boolean autapses) {
        return new Shape(false, targets, sources, autapses, 1);
    }

    Shape untiled() {
        return new Shape(bySource, rows, partners, autapses, 1);
    }

    int source(int row, int partner) {
        return bySource ? row : partner;
    }

    int target(int row, int partner) {
        return bySource ? partner : row;
    }

    /** The first neuron of tile k. */
    int tile(int k) {
        return (int) ((long) partners * k / tiles);
    }

    /** The partners that a row may have. */
    int candidates(int row) {
        return excludes(row, 0, partners) ? partners - 1 : partners;
    }

    /** The partners that a row may have in tile k. */
    int candidates(int row, int k) {
        return tile(k + 1) - tile(k) - (excludes(row, tile(k), tile(k + 1)) ? 1 : 0);
    }

    /** All pairs that may be joined. */
    double pairs() {
        return (double) rows * partners - (autapses ? 0 : Math.min(rows, partners));
    }

    /** Counts the row itself in, where it was left out, among partners from here on. */
    void admitSelf(int row, int k, Row out, int from) {
        if (!excludes(row, tile(k), tile(k + 1))) return;
        for (int i = from; i < out.count; i++) if (out.partners[i] >= row) out.partners[i]++;
    }

    private boolean excludes(int row, int from, int to) {
        return !autapses && row >= from && row < to;
    }
}
