package org.hillock.plot;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.function.IntToDoubleFunction;

/** Paints a field of colours as one image of device pixels, so that a million values cost no more than a hundred. */
final class HeatPainter {
    private HeatPainter() {}

    static void paint(Graphics2D g, HeatMark mark, Scale scale, double resolution) {
        var plot = scale.plot();
        int width = (int) Math.ceil(plot.getWidth() * resolution);
        int height = (int) Math.ceil(plot.getHeight() * resolution);
        var columns = cells(mark.xEdges(), scale::x, width, k -> plot.getX() + (k + 0.5) / resolution, 1);
        var rows = cells(mark.yEdges(), scale::y, height, k -> plot.getY() + (k + 0.5) / resolution, -1);
        var image = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
        for (int row = 0; row < height; row++)
            for (int column = 0; column < width; column++) {
                if (columns[column] < 0 || rows[row] < 0) continue;
                double z = mark.map().at(columns[column], rows[row]);
                double share = (z - mark.shown().low()) / mark.shown().length();
                if (share - share == 0)
                    image.setRGB(column, row, 0xFF000000 | mark.colours().rgb(share));
            }
        var place = AffineTransform.getTranslateInstance(plot.getX(), plot.getY());
        place.scale(1 / resolution, 1 / resolution);
        g.drawImage(image, place, null);
    }

    /** Which cell each pixel lies in, -1 for none. */
    private static int[] cells(
            double[] edges,
            java.util.function.DoubleUnaryOperator toPixel,
            int pixels,
            IntToDoubleFunction middle,
            int direction) {
        var cells = new int[pixels];
        for (int k = 0; k < pixels; k++) {
            int cell = 0;
            double at = middle.applyAsDouble(direction > 0 ? k : pixels - 1 - k);
            if (k > 0) cell = Math.max(0, cells[direction > 0 ? k - 1 : pixels - k]);
            while (cell < edges.length - 1 && direction * (at - toPixel.applyAsDouble(edges[cell + 1])) >= 0) cell++;
            boolean before = direction * (at - toPixel.applyAsDouble(edges[0])) < 0;
            cells[direction > 0 ? k : pixels - 1 - k] = before || cell == edges.length - 1 ? -1 : cell;
        }
        return cells;
    }
}
