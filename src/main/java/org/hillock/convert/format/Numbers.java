package org.hillock.convert.format;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.hillock.ann.Tensor;

/** Numbers as they lie in a file, before they are rounded to single precision; the last index runs fastest. */
record Numbers(int[] sizes, double[] values) {
    private static final int MOST_SIZES = 16;

    static Numbers of(double... values) {
        return new Numbers(new int[] {values.length}, values);
    }

    /**
     * The numbers that the bytes remaining in a buffer hold.
     *
     * @throws IllegalArgumentException unless they are exactly as many bytes as the sizes need
     */
    static Numbers of(long[] sizes, Encoding encoding, ByteBuffer bytes) {
        int count = count(sizes);
        if ((long) count * encoding.bytes != bytes.remaining())
            throw new IllegalArgumentException("is " + text(sizes) + " of " + encoding + " and needs "
                    + (long) count * encoding.bytes + " bytes, but has " + bytes.remaining() + ".");
        Source.room((double) count * (Double.BYTES + Float.BYTES));
        return new Numbers(Arrays.stream(sizes).mapToInt(Math::toIntExact).toArray(), encoding.numbers(bytes, count));
    }

    /**
     * How many numbers there are in sizes that a file announces.
     *
     * @throws IllegalArgumentException if one is negative or all are too many
     */
    static int count(long... sizes) {
        if (sizes.length > MOST_SIZES)
            throw new IllegalArgumentException(
                    "announces " + sizes.length + " sizes, but may have " + MOST_SIZES + " at most.");
        long count = 1;
        for (long size : sizes) {
            if (size < 0 || size > Source.MOST || count * size > Source.MOST)
                throw new IllegalArgumentException("announces " + text(sizes) + " values, but may have " + Source.MOST
                        + " at most, and no negative size.");
            count *= size;
        }
        return (int) count;
    }

    static String text(long... sizes) {
        return sizes.length == 0
                ? "one number"
                : Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(" × "));
    }

    static long first(long... values) {
        if (values.length != 1)
            throw new IllegalArgumentException("has " + values.length + " numbers where one is needed.");
        return values[0];
    }

    int rank() {
        return sizes.length;
    }

    int count() {
        return values.length;
    }

    long[] longs() {
        return Arrays.stream(values).mapToLong(v -> (long) v).toArray();
    }

    /** @throws IllegalArgumentException unless there is one only */
    double only(String what) {
        if (values.length != 1)
            throw new IllegalArgumentException(what + " must be one number, but is " + sizesText() + ".");
        return values[0];
    }

    String sizesText() {
        return text(Arrays.stream(sizes).asLongStream().toArray());
    }

    Numbers reshaped(int... others) {
        return new Numbers(others, values);
    }

    /** Other values in the same sizes. */
    Numbers with(double... others) {
        return new Numbers(sizes, others);
    }

    /** @throws IllegalArgumentException unless they lie in rows and columns */
    Numbers matrix() {
        if (sizes.length != 2)
            throw new IllegalArgumentException("has weights of " + sizesText() + ", but must have rows and columns.");
        return this;
    }

    /** Rows as columns. */
    Numbers transposed() {
        matrix();
        int rows = sizes[0], columns = sizes[1];
        var turned = new double[values.length];
        for (int r = 0; r < rows; r++) for (int c = 0; c < columns; c++) turned[c * rows + r] = values[r * columns + c];
        return new Numbers(new int[] {columns, rows}, turned);
    }

    /** A matrix with its columns in another order. */
    Numbers columns(int... order) {
        int rows = matrix().sizes[0], columns = sizes[1];
        var ordered = new double[values.length];
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++) ordered[r * columns + c] = values[r * columns + order[c]];
        return with(ordered);
    }

    /** Those whose index in one dimension is in a range. */
    Numbers slice(int axis, int from, int to) {
        int after = Arrays.stream(sizes).skip(axis + 1L).reduce(1, (a, b) -> a * b), all = sizes[axis] * after;
        var others = sizes.clone();
        others[axis] = to - from;
        var some = new double[all == 0 ? 0 : values.length / all * (to - from) * after];
        int row = (to - from) * after;
        for (int k = 0; k * row < some.length; k++)
            System.arraycopy(values, k * all + from * after, some, k * row, row);
        return new Numbers(others, some);
    }

    Numbers times(double factor) {
        return factor == 1
                ? this
                : with(Arrays.stream(values).map(v -> v * factor).toArray());
    }

    /** Rounded to single precision. */
    Tensor tensor() {
        var rounded = new float[values.length];
        for (int i = 0; i < rounded.length; i++) rounded[i] = (float) values[i];
        return Tensor.of(rounded, sizes);
    }
}
