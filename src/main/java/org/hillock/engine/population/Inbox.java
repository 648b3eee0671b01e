package org.hillock.engine.population;

/**
 * What has arrived for some steps to come: for each step, receptor and neuron one cell, into which the weights of the synapses are
 * summed. The sums are exact, so their order, and with it the number of threads, cannot be seen in them.
 *
 * <p>In double precision a cell is in the receptor's unit, and all weights are multiples of a power of two so small that they are right
 * and so large that no sum is ever rounded. In compact precision a cell is a whole number of quanta.
 */
public final class Inbox {
    private static final double[] NONE = {};
    private static final int[] NO_QUANTA = {};

    /** The cells in double precision; empty in compact precision. */
    public final double[] exact;
    /** The cells in compact precision; empty in double precision. */
    public final int[] quanta;

    private final boolean compact;

    private Inbox(double[] exact, int[] quanta, boolean compact) {
        this.exact = exact;
        this.quanta = quanta;
        this.compact = compact;
    }

    public static Inbox exact(int cells) {
        return new Inbox(new double[cells], NO_QUANTA, false);
    }

    public static Inbox compact(int cells) {
        return new Inbox(NONE, new int[cells], true);
    }

    public Inbox copy() {
        return new Inbox(exact.clone(), quanta.clone(), compact);
    }

    public boolean compact() {
        return compact;
    }

    /** All cells: {@code double[]}, or in compact precision {@code int[]}. */
    Object cells() {
        return compact() ? quanta : exact;
    }

    /** A cell, in compact precision a count of quanta. */
    double get(int cell) {
        return compact() ? quanta[cell] : exact[cell];
    }

    void clear(int cell) {
        if (compact()) quanta[cell] = 0;
        else exact[cell] = 0;
    }
}
