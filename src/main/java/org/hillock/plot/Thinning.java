package org.hillock.plot;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Chooses the points of a long line that can be told apart on a screen: of all successive points in one pixel column the
 * first, the least, the greatest and the last, in their order. The line through them covers the same pixels as the line
 * through all. Gaps stay gaps.
 */
public final class Thinning {
    private Thinning() {}

    /**
     * The indices of the points to draw, ascending.
     *
     * @param column the pixel column of an x, fractions allowed
     * @param columns how many there are; points left or right of them are thinned like one column each
     */
    public static int[] indices(Points points, DoubleUnaryOperator column, int columns) {
        int n = points.size();
        var kept = new int[Math.min(n, 64)];
        int count = 0;
        int k = 0;
        while (k < n) {
            int first = k;
            int at = column(points, k, column, columns);
            int least = k;
            int greatest = k;
            double low = points.y(k);
            double high = low;
            for (k++; k < n && column(points, k, column, columns) == at; k++) {
                double y = points.y(k);
                if (y < low) {
                    low = y;
                    least = k;
                } else if (y > high) {
                    high = y;
                    greatest = k;
                }
            }
            if (kept.length < count + 4) kept = Arrays.copyOf(kept, Math.max(count + 4, kept.length * 2));
            int early = Math.min(least, greatest);
            int late = Math.max(least, greatest);
            kept[count++] = first;
            if (at == GAP) continue;
            if (early > first) kept[count++] = early;
            if (late > early) kept[count++] = late;
            if (k - 1 > late) kept[count++] = k - 1;
        }
        return Arrays.copyOf(kept, count);
    }

    private static final int GAP = Integer.MIN_VALUE;

    private static int column(Points points, int k, DoubleUnaryOperator column, int columns) {
        double y = points.y(k);
        double c = Math.floor(column.applyAsDouble(points.x(k)));
        if (y - y != 0 || c - c != 0) return GAP;
        return (int) Math.max(-1, Math.min(columns, c));
    }
}
