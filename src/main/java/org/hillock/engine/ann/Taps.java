package org.hillock.engine.ann;

import java.util.Arrays;
import org.hillock.ann.Shape;
import org.hillock.ann.Window;

/**
 * The windows that see each pixel, and which of their pixels it is there. Taps are numbered row by row, in a row from right to left: so a pixel
 * is, in successive windows of a row one pixel apart, at successive taps, and makes one run.
 *
 * @param start of the runs of each pixel, and the end of the last
 * @param place of the first window of a run in the picture that comes out
 * @param tap in the first window
 * @param count of the windows
 */
record Taps(int[] start, int[] place, int[] tap, int[] count, int places) {

    static Taps of(Window window, Shape input) {
        var output = window.over(input, 1);
        boolean runs = window.columnStride() == 1 && window.columnDilation() == 1;
        var start = new int[input.area() + 1];
        int[] place = new int[input.area()], tap = new int[input.area()], count = new int[input.area()];
        int n = 0;
        for (int y = 0, pixel = 0; y < input.rows(); y++)
            for (int x = 0; x < input.columns(); x++) {
                for (int r = 0; r < window.rows(); r++) {
                    int row = at(y + window.top() - r * window.rowDilation(), window.rowStride(), output.rows());
                    if (row < 0) continue;
                    boolean joined = false;
                    for (int c = window.columns() - 1; c >= 0; c--) {
                        int column = at(
                                x + window.left() - c * window.columnDilation(),
                                window.columnStride(),
                                output.columns());
                        if (column >= 0 && joined) count[n - 1]++;
                        else if (column >= 0) {
                            if (n == place.length) {
                                place = Arrays.copyOf(place, 2 * n);
                                tap = Arrays.copyOf(tap, 2 * n);
                                count = Arrays.copyOf(count, 2 * n);
                            }
                            place[n] = row * output.columns() + column;
                            tap[n] = (r + 1) * window.columns() - 1 - c;
                            count[n++] = 1;
                        }
                        joined = column >= 0 && runs;
                    }
                }
                start[++pixel] = n;
            }
        return new Taps(start, place, tap, count, output.area());
    }

    private static int at(int shifted, int stride, int places) {
        return shifted >= 0 && shifted % stride == 0 && shifted / stride < places ? shifted / stride : -1;
    }

    /** How many windows see a pixel. */
    int windows(int pixel) {
        int sum = 0;
        for (int k = start[pixel]; k < start[pixel + 1]; k++) sum += count[k];
        return sum;
    }

    /** How many pixels each window sees inside the picture. */
    int[] seen() {
        var seen = new int[places];
        for (int k = 0; k < start[start.length - 1]; k++) for (int c = 0; c < count[k]; c++) seen[place[k] + c]++;
        return seen;
    }
}
