package org.hillock.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Paints the spikes of a population as one image of device pixels. Where dots cover one another, how many there are in a pixel decides how
 * dark it is.
 */
final class RasterPainter {
    /** Of few neurons the dots become strokes, at most so many px high. */
    private static final double HIGHEST = 6;
    /** Few shades, so that the picture of many populations keeps to a palette. */
    private static final int SHADES = 12;
    /** Dots in a pixel, relative to the mean, at which it has 63 % of its colour. */
    private static final double SATURATION = 1.5;

    private RasterPainter() {}

    static void paint(Graphics2D g, RasterMark mark, Scale scale, Color colour, double resolution) {
        double above = scale.y(mark.high());
        var band = new Rectangle2D.Double(
                scale.plot().getX(), above, scale.plot().getWidth(), scale.y(mark.low()) - above);
        int width = (int) Math.ceil(band.width * resolution);
        int height = (int) Math.ceil(band.height * resolution);
        if (width < 1 || height < 1) return;
        var times = new double[] {scale.xRange().low(), scale.xRange().high()};
        var dots = mark.raster().between(Math.nextDown(times[0]), times[1]);
        int wide = (int) Math.max(1, Math.round(mark.dot() * resolution));
        int high = (int) Math.max(wide, Math.round(Math.min(HIGHEST * resolution, 0.75 * height / mark.rows())));
        var counts = new int[width * height];
        double perStep = dots.dt() * width / (times[1] - times[0]);
        double start = times[0] * width / (times[1] - times[0]) + wide / 2.0;
        double pitch = (double) height / mark.rows();
        for (int k = 0; k < dots.count(); k++) {
            int neuron = dots.neuron(k);
            if (neuron % mark.every() != 0) continue;
            int top = (int) Math.round((neuron / mark.every() + 0.5) * pitch - high / 2.0);
            int left = (int) Math.round(dots.step(k) * perStep - start);
            for (int y = Math.max(0, top); y < Math.min(height, top + high); y++)
                for (int x = Math.max(0, left); x < Math.min(width, left + wide); x++) counts[y * width + x]++;
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, shaded(counts, colour), 0, width);
        var place = AffineTransform.getTranslateInstance(band.x, band.y);
        place.scale(1 / resolution, 1 / resolution);
        g.drawImage(image, place, null);
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
