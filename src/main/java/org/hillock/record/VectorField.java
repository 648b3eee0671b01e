package org.hillock.record;

import org.hillock.model.Check;

/**
 * How a plane flows, sampled in the middles of equal cells.
 *
 * @param window the part of the plane
 * @param columns cells along x
 * @param rows cells along y
 * @param dx x per ms in cell {@code row · columns + column}
 * @param dy y per ms
 */
public record VectorField(Window window, int columns, int rows, double[] dx, double[] dy) {

    /** A part of a plane, both ends included. */
    public record Window(double xFrom, double xTo, double yFrom, double yTo) {
        /** @throws IllegalArgumentException unless both go upwards */
        public Window {
            upwards("x", xFrom, xTo);
            upwards("y", yFrom, yTo);
        }

        private static void upwards(String axis, double from, double to) {
            Check.finite("phasePlane." + axis, from, "");
            Check.finite("phasePlane." + axis, to, "");
            if (from >= to)
                throw new IllegalArgumentException(
                        "phasePlane." + axis + " must go upwards, but was from " + from + " to " + to + ".");
        }

        public double width() {
            return xTo - xFrom;
        }

        public double height() {
            return yTo - yFrom;
        }
    }

    public VectorField {
        if (dx.length != columns * rows || dy.length != columns * rows)
            throw new IllegalArgumentException("A field of " + columns + " × " + rows
                    + " cells needs as many slopes, but has " + dx.length + " and " + dy.length + ".");
        dx = dx.clone();
        dy = dy.clone();
    }

    /** A copy. */
    @Override
    public double[] dx() {
        return dx.clone();
    }

    /** A copy. */
    @Override
    public double[] dy() {
        return dy.clone();
    }

    /** The x of the middle of a cell of this column. */
    public double x(int column) {
        return window.xFrom + (column + 0.5) * window.width() / columns;
    }

    /** The y of the middle of a cell of this row. */
    public double y(int row) {
        return window.yFrom + (row + 0.5) * window.height() / rows;
    }
}
