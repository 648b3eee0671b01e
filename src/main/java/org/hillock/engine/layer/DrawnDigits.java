package org.hillock.engine.layer;

import java.util.List;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.SplitMix;
import org.hillock.model.Pictures;

/**
 * Digits drawn by a pen in an unsteady hand: smooth lines through a few points of each digit, every point moved a little at random, and
 * the whole turned, sheared, stretched and shifted. Nobody wrote them, so they are easier than written ones; they need no file.
 */
public final class DrawnDigits {
    public static final int SIDE = 14;

    private static final int CLASSES = 10;
    private static final int PIECES = 8;

    /** The points of each stroke, x and y in turn, in a square from (−1, −1) at the lower left to (1, 1). */
    private static final List<double[][]> STROKES = List.of(
            new double[][] {{0, 1, -0.6, 0.5, -0.6, -0.5, 0, -1, 0.6, -0.5, 0.6, 0.5, 0, 1}},
            new double[][] {{-0.3, 0.6, 0, 1, 0, 0, 0, -1}},
            new double[][] {{-0.6, 0.6, 0, 1, 0.6, 0.5, 0.1, -0.3, -0.6, -1}, {-0.6, -1, 0, -1, 0.6, -1}},
            new double[][] {{-0.6, 0.8, 0.1, 1, 0.5, 0.5, -0.1, 0.1}, {-0.1, 0.1, 0.6, -0.3, 0.3, -0.9, -0.6, -0.8}},
            new double[][] {
                {0, 1, -0.3, 0.3, -0.7, -0.2}, {-0.7, -0.2, 0, -0.2, 0.7, -0.2}, {0.3, 0.4, 0.3, -0.3, 0.3, -1}
            },
            new double[][] {
                {0.6, 1, 0, 1, -0.5, 1}, {-0.5, 1, -0.5, 0.2}, {-0.5, 0.2, 0.3, 0.2, 0.6, -0.4, 0.1, -1, -0.6, -0.8}
            },
            new double[][] {{0.4, 1, -0.3, 0.5, -0.6, -0.3, -0.1, -1, 0.5, -0.6, 0.2, 0, -0.5, -0.3}},
            new double[][] {{-0.6, 1, 0, 1, 0.6, 1}, {0.6, 1, 0.2, 0, -0.2, -1}},
            new double[][] {{0, 0.1, -0.5, 0.5, 0, 1, 0.5, 0.5, 0, 0.1, -0.6, -0.5, 0, -1, 0.6, -0.5, 0, 0.1}},
            new double[][] {{0.5, 0.5, 0, 0.9, -0.5, 0.5, -0.1, 0.1, 0.5, 0.5}, {0.5, 0.5, 0.5, -0.2, 0.2, -1}});

    private final SplitMix random;
    private final byte[] pixels;

    private DrawnDigits(SplitMix random, int count) {
        this.random = random;
        this.pixels = new byte[count * SIDE * SIDE];
    }

    /**
     * So many, 0 to 9 in turn.
     *
     * @param part another one has other pictures
     */
    public static Pictures draw(int part, int count) {
        var drawing = new DrawnDigits(SplitMix.of(0, part, 0, Purpose.POSITIONS, 0), count);
        var labels = new byte[count];
        for (int k = 0; k < count; k++) {
            labels[k] = (byte) (k % CLASSES);
            drawing.draw(k, STROKES.get(k % CLASSES));
        }
        return Pictures.of(SIDE, SIDE, drawing.pixels, labels);
    }

    private double about(double mean, double spread) {
        return mean + spread * random.gaussian();
    }

    private void draw(int picture, double[][] strokes) {
        double turn = about(0, 0.12);
        double shear = about(0.15, 0.15);
        double width = about(4.6, 0.5);
        double height = about(4.8, 0.3);
        double x0 = about((SIDE - 1) / 2.0, 0.5);
        double y0 = about((SIDE - 1) / 2.0, 0.4);
        double pen = Math.max(0.55, about(0.8, 0.15));
        for (var stroke : strokes) {
            var placed = new double[stroke.length];
            for (int i = 0; i < stroke.length; i += 2) {
                double y = about(stroke[i + 1], 0.08);
                double x = about(stroke[i], 0.1) + shear * y;
                placed[i] = x0 + width * (x * Math.cos(turn) - y * Math.sin(turn));
                placed[i + 1] = y0 - height * (x * Math.sin(turn) + y * Math.cos(turn));
            }
            draw(picture, placed, pen);
        }
    }

    /** A smooth line through the points: Catmull and Rom's, in straight pieces. */
    private void draw(int picture, double[] points, double pen) {
        int last = points.length / 2 - 1;
        for (int k = 0; k < last; k++)
            for (int piece = 0; piece < PIECES; piece++) {
                double a = piece / (double) PIECES;
                double b = (piece + 1) / (double) PIECES;
                line(
                        picture,
                        between(points, k, last, 0, a),
                        between(points, k, last, 1, a),
                        between(points, k, last, 0, b),
                        between(points, k, last, 1, b),
                        pen);
            }
    }

    private static double between(double[] points, int k, int last, int axis, double s) {
        double p0 = points[2 * Math.max(0, k - 1) + axis];
        double p1 = points[2 * k + axis];
        double p2 = points[2 * (k + 1) + axis];
        double p3 = points[2 * Math.min(last, k + 2) + axis];
        return p1 + 0.5 * s * (p2 - p0 + s * (2 * p0 - 5 * p1 + 4 * p2 - p3 + s * (3 * (p1 - p2) + p3 - p0)));
    }

    /** White within half the pen's width of the line, and black a pixel further out. */
    private void line(int picture, double ax, double ay, double bx, double by, double pen) {
        double dx = bx - ax;
        double dy = by - ay;
        double square = Math.max(1e-12, dx * dx + dy * dy);
        for (int row = 0; row < SIDE; row++)
            for (int column = 0; column < SIDE; column++) {
                double along = Math.max(0, Math.min(1, ((column - ax) * dx + (row - ay) * dy) / square));
                double distance = Math.hypot(column - ax - along * dx, row - ay - along * dy);
                double ink = Math.max(0, Math.min(1, pen + 0.5 - distance));
                int at = (picture * SIDE + row) * SIDE + column;
                int bright = (int) Math.round(Pictures.WHITE * ink);
                if (bright > (pixels[at] & Pictures.WHITE)) pixels[at] = (byte) bright;
            }
    }
}
