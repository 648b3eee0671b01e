package org.hillock.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Paints the spikes of a population as one image of device pixels. Dots are as large as they can be without covering one another; where
 * they do, how many there are in a pixel decides how dark it is.
 */
final class RasterPainter {
    /** A dot's sides in device pixels. */
    private static final int SMALLEST = 1;

    private static final int LARGEST = 5;
    /** Of the pixels that dots may cover before they are made smaller. */
    private static final double COVERED = 0.12;
    /** Few shades, so that the picture of many populations keeps to a palette. */
    private static final int SHADES = 12;
    /** Dots in a pixel, relative to the mean, at which it has 63 % of its colour. */
    private static final double SATURATION = 1.5;

    private RasterPainter() {}

    static void paint(Graphics2D g, RasterMark mark, Scale scale, Color colour, double resolution) {
        double top = scale.y(mark.high());
        var band = new Rectangle2D.Double(scale.plot().getX(), top, scale.plot().getWidth(), scale.y(mark.low()) - top);
        int width = (int) Math.ceil(band.width * resolution);
        int height = (int) Math.ceil(band.height * resolution);
        if (width < 1 || height < 1) return;
        var times = new double[] {scale.xRange().low(), scale.xRange().high()};
        var dots = mark.raster().between(Math.nextDown(times[0]), times[1]);
        int side = side(dots.count() * (double) mark.shown() / mark.raster().watched(), width, height);
        int tall = Math.max(SMALLEST, Math.min(Math.max(side, 2), height / Math.max(1, mark.shown())));
        var counts = new int[width * height];
        var rows = rows(mark, height, tall);
        double perStep = dots.dt() * width / (times[1] - times[0]);
        double start = times[0] * width / (times[1] - times[0]) + side / 2.0;
        for (int k = 0; k < dots.count(); k++) {
            int row = rows[dots.neuron(k)];
            if (row < 0) continue;
            int left = (int) Math.floor(dots.step(k) * perStep - start + 0.5);
            for (int y = row; y < Math.min(height, row + tall); y++)
                for (int x = Math.max(0, left); x < Math.min(width, left + side); x++) counts[y * width + x]++;
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, shaded(counts, colour), 0, width);
        var place = AffineTransform.getTranslateInstance(band.x, band.y);
        place.scale(1 / resolution, 1 / resolution);
        g.drawImage(image, place, null);
    }

    private static int side(double dots, int width, int height) {
        for (int side = LARGEST; side > SMALLEST; side--)
            if (dots * side * side <= COVERED * width * height) return side;
        return SMALLEST;
    }

    /** The uppermost pixel of each neuron's dots, −1 for a neuron that is not shown. */
    private static int[] rows(RasterMark mark, int height, int tall) {
        var rows = new int[mark.raster().watched()];
        for (int n = 0; n < rows.length; n++) {
            int row = mark.row(n);
            double middle = (row + 0.5) * height / mark.shown();
            rows[n] = row < 0 ? -1 : (int) Math.max(0, Math.min(height - tall, Math.round(middle - tall / 2.0)));
        }
        return rows;
    }

    private static int[] shaded(int[] counts, Color colour) {
        double mean = Arrays.stream(counts).asDoubleStream().sum() / counts.length;
        double full = SATURATION * Math.max(0.2, mean);
        int rgb = colour.getRGB() & 0xFFFFFF;
        for (int k = 0; k < counts.length; k++) {
            double share = 1 - Math.exp(-counts[k] / full);
            counts[k] = (int) Math.round(Math.ceil(share * SHADES) / SHADES * 255) << 24 | rgb;
        }
        return counts;
    }
}
