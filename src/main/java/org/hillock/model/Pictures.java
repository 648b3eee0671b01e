package org.hillock.model;

import java.util.Arrays;

/** Grey pictures of one size, each with the class that it shows. */
public final class Pictures {
    /** The brightest pixel. */
    public static final int WHITE = 255;

    private final int columns;
    private final int rows;
    private final byte[] pixels;
    private final byte[] labels;

    private Pictures(int columns, int rows, byte[] pixels, byte[] labels) {
        this.columns = columns;
        this.rows = rows;
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * @param pixels picture by picture, row by row from the top, unsigned bytes from black to {@link #WHITE}; copied
     * @param labels the class of each, an unsigned byte; copied
     */
    public static Pictures of(int columns, int rows, byte[] pixels, byte[] labels) {
        Check.count("pictures.columns", columns, 1, 1000);
        Check.count("pictures.rows", rows, 1, 1000);
        Check.count("pictures", labels.length, 1, Integer.MAX_VALUE);
        if (pixels.length != (long) columns * rows * labels.length)
            throw new IllegalArgumentException(
                    "pictures needs " + (long) columns * rows * labels.length + " pixels for " + labels.length
                            + " pictures of " + columns + " × " + rows + ", but has " + pixels.length + ".");
        return new Pictures(columns, rows, pixels.clone(), labels.clone());
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Pixels of each. */
    public int size() {
        return columns * rows;
    }

    public int count() {
        return labels.length;
    }

    /** How bright a pixel of a picture is, from 0 to {@link #WHITE}. */
    public int pixel(int picture, int pixel) {
        return pixels[picture * size() + pixel] & WHITE;
    }

    /** The class of a picture. */
    public int label(int picture) {
        return labels[picture] & WHITE;
    }

    /** One more than the largest class. */
    public int classes() {
        int classes = 1;
        for (int k = 0; k < count(); k++) classes = Math.max(classes, label(k) + 1);
        return classes;
    }

    /** So many of them, from one on. */
    public Pictures from(int first, int count) {
        Check.count("pictures.first", first, 0, count() - 1);
        Check.count("pictures.count", count, 1, count() - first);
        return new Pictures(
                columns,
                rows,
                Arrays.copyOfRange(pixels, first * size(), (first + count) * size()),
                Arrays.copyOfRange(labels, first, first + count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pictures p
                && p.columns == columns
                && p.rows == rows
                && Arrays.equals(p.pixels, pixels)
                && Arrays.equals(p.labels, labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(pixels) + Arrays.hashCode(labels);
    }
}
