package org.hillock.record;

import java.util.Arrays;
import java.util.List;
import org.hillock.model.Variable;

/** One variable of one cell over time. */
public final class Trace {
    /** Values are kept in pieces of so many, so that a long run takes memory as it goes and can be stopped at once. */
    public static final int PIECE = 1 << 16;

    private final Variable variable;
    private final TimeAxis time;
    private final double[][] pieces;

    /**
     * Takes the pieces over; the caller keeps no reference.
     *
     * @param pieces each of {@link #PIECE} values; the last may hold more than the time axis has
     */
    public Trace(Variable variable, TimeAxis time, List<double[]> pieces) {
        if ((long) pieces.size() * PIECE < time.size())
            throw new IllegalArgumentException(variable + " has " + pieces.size() + " pieces of " + PIECE
                    + " values, but its time axis " + time.size() + ".");
        this.variable = variable;
        this.time = time;
        this.pieces = pieces.toArray(new double[0][]);
    }

    /** A trace of a few values; copied. */
    public Trace(Variable variable, TimeAxis time, double[] values) {
        this(variable, time, cut(variable, time, values));
    }

    private static List<double[]> cut(Variable variable, TimeAxis time, double[] values) {
        if (values.length != time.size())
            throw new IllegalArgumentException(
                    variable + " has " + values.length + " values, but its time axis " + time.size() + ".");
        var pieces = new double[(values.length + PIECE - 1) / PIECE][];
        Arrays.setAll(pieces, p -> Arrays.copyOfRange(values, p * PIECE, (p + 1) * PIECE));
        return List.of(pieces);
    }

    public Variable variable() {
        return variable;
    }

    public TimeAxis time() {
        return time;
    }

    public int size() {
        return time.size();
    }

    /** The value of sample k, in the variable's unit. */
    public double at(int k) {
        return pieces[k / PIECE][k % PIECE];
    }

    /** All values, in the variable's unit; a copy. */
    public double[] toArray() {
        var values = new double[size()];
        for (int p = 0; p * PIECE < values.length; p++)
            System.arraycopy(pieces[p], 0, values, p * PIECE, Math.min(PIECE, values.length - p * PIECE));
        return values;
    }
}
