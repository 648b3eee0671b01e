package org.hillock.engine.wiring;

/** Who is joined to whom: the part of a projection that its rule decides. */
interface Pattern {
    Shape shape();

    /** The mean number of synapses in all. */
    double expected();

    /** Adds the partners of a row in tiles from … to−1, tile by tile. */
    void draw(int row, int from, int to, Row out);
}
