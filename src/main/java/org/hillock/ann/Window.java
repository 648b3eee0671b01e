package org.hillock.ann;

import org.hillock.model.Check;

/**
 * What a convolution or a pool sees at once, how far it moves on, and how far it reaches over the edges, where it sees zeros.
 *
 * @param rows of the window
 * @param rowStride rows from one place to the next
 * @param rowDilation rows from one pixel of the window to the next
 * @param top rows over the upper edge, as {@code bottom}, {@code left} and {@code right} over the others
 */
public record Window(
        int rows,
        int columns,
        int rowStride,
        int columnStride,
        int rowDilation,
        int columnDilation,
        int top,
        int left,
        int bottom,
        int right) {
    private static final int MOST = 1 << 20;

    public Window {
        Check.count("window.rows", rows, 1, MOST);
        Check.count("window.columns", columns, 1, MOST);
        Check.count("window.rowStride", rowStride, 1, MOST);
        Check.count("window.columnStride", columnStride, 1, MOST);
        Check.count("window.rowDilation", rowDilation, 1, MOST);
        Check.count("window.columnDilation", columnDilation, 1, MOST);
        Check.count("window.top", top, 0, MOST);
        Check.count("window.left", left, 0, MOST);
        Check.count("window.bottom", bottom, 0, MOST);
        Check.count("window.right", right, 0, MOST);
    }

    /** A square that moves on by {@code stride} and reaches {@code padding} over each edge. */
    public static Window square(int size, int stride, int padding) {
        return new Window(size, size, stride, stride, 1, 1, padding, padding, padding, padding);
    }

    /** The shape of what comes out, one value for each place of the window. */
    public Shape over(Shape input, int channels) {
        long high = places(input.rows(), top, bottom, rows, rowDilation, rowStride);
        long wide = places(input.columns(), left, right, columns, columnDilation, columnStride);
        if (high < 1 || wide < 1)
            throw new IllegalArgumentException("a window of " + rows + " × " + columns
                    + (rowDilation * (long) columnDilation > 1 ? " (dilated)" : "") + " does not fit into " + input
                    + ".");
        return new Shape(channels, (int) high, (int) wide);
    }

    /**
     * This window.
     *
     * @throws IllegalArgumentException if there is a place where it sees nothing of the picture
     */
    Window seeing(Shape input) {
        var output = over(input, 1);
        if (blind(input.rows(), output.rows(), top, rows, rowDilation, rowStride)
                || blind(input.columns(), output.columns(), left, columns, columnDilation, columnStride))
            throw new IllegalArgumentException(
                    "has a place where its window sees nothing of " + input + ": it reaches too far over the edge.");
        return this;
    }

    /** Only places that begin before the picture or after it can see nothing. */
    private static boolean blind(int input, int places, int before, int window, int dilation, int stride) {
        if ((places - 1L) * stride - before >= input) return true;
        for (long first = -before, p = 0; first < 0 && p < places; first += stride, p++) {
            long skipped = (-first + dilation - 1) / dilation;
            if (skipped >= window || first + skipped * dilation >= input) return true;
        }
        return false;
    }

    private static long places(long input, int before, int after, long window, int dilation, int stride) {
        return Math.floorDiv(input + before + after - ((window - 1) * dilation + 1), stride) + 1;
    }

    /** How many pixels it sees. */
    public int area() {
        return Math.multiplyExact(rows, columns);
    }
}
