package org.hillock.engine.wiring;

/** Who is joined to whom: the part of a projection that its rule decides. */
interface Pattern {
    Shape shape();

    /** The mean number of synapses in all. */
    double expected();

    /** How many synapses one target may have; of drawn ones a bound that none in 10⁹ targets exceeds. */
    double mostOnto();

    /** Adds the partners of a row in tiles from … to−1, tile by tile. */
    void draw(int row, int from, int to, Row out);
}
