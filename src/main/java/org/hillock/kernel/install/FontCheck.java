package org.hillock.kernel.install;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Draws a word without a screen, and fails where Java has no fonts to do so. Runs from its source, before any build. */
public final class FontCheck {
    private FontCheck() {}

    /** Ends with an exception, and so with exit code 1, if nothing could be drawn. */
    public static void main(String... args) {
        var image = new BufferedImage(80, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        graphics.drawString("mV", 5, 15);
        graphics.dispose();
        for (int pixel : image.getRGB(0, 0, 80, 20, null, 0, 80)) {
            if ((pixel & 0xFFFFFF) != 0) return;
        }
        throw new IllegalStateException("The text left no mark.");
    }
}
