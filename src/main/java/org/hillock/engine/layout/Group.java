package org.hillock.engine.layout;

/**
 * What synapses must share to lie in the same rows: the source population, and in {@link Constant} rows weight and delay, in {@link Varied}
 * rows the unit of their weights.
 */
public sealed interface Group {
    int source();

    /**
     * @param weight in the unit of the cells
     * @param delay steps
     */
    record Constant(int source, double weight, int delay) implements Group {}

    /**
     * @param unit of the weights: in double precision of their codes, in compact precision of the cells
     * @param magnitude of the weights in compact precision, so that weak ones are not told in the levels of strong ones
     */
    record Varied(int source, double unit, int magnitude) implements Group {}

    /** Synapses that learn are those of one projection. */
    record Plastic(int source, int projection) implements Group {}
}
