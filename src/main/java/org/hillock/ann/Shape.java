package org.hillock.ann;

import org.hillock.model.Check;

/**
 * The shape of a signal: channels of pictures, or as many numbers in a row. Its values lie channel by channel, row by row.
 *
 * @param channels or numbers, where there is one row and one column
 */
public record Shape(int channels, int rows, int columns) {

    public Shape {
        Check.count("shape.channels", channels, 1, Integer.MAX_VALUE);
        Check.count("shape.rows", rows, 1, Integer.MAX_VALUE);
        Check.count("shape.columns", columns, 1, Integer.MAX_VALUE);
        if ((double) channels * rows * columns > Integer.MAX_VALUE)
            throw new IllegalArgumentException(
                    "shape " + channels + " × " + rows + " × " + columns + " has more than 2147483647 values.");
    }

    /** So many numbers in a row. */
    public static Shape of(int numbers) {
        return new Shape(numbers, 1, 1);
    }

    /** How many values a signal has. */
    public int size() {
        return channels * rows * columns;
    }

    /** How many values a channel has. */
    public int area() {
        return rows * columns;
    }

    public boolean flat() {
        return rows == 1 && columns == 1;
    }

    /** {@code 1 × 28 × 28}, or {@code 784}. */
    @Override
    public String toString() {
        return flat() ? String.valueOf(channels) : channels + " × " + rows + " × " + columns;
    }
}
