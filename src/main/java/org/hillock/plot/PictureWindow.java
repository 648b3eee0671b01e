package org.hillock.plot;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** A window with a PNG of two device pixels to each px. Closing it leaves the program running. */
final class PictureWindow {
    private PictureWindow() {}

    static void open(byte[] png, String title) {
        var image = read(png);
        SwingUtilities.invokeLater(() -> {
            var frame = new JFrame(title.lines().findFirst().orElse("Hillock"));
            frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
            frame.add(new Canvas(image));
            frame.pack();
            frame.setLocationByPlatform(true);
            frame.setVisible(true);
        });
    }

    private static BufferedImage read(byte[] png) {
        try {
            ImageIO.setUseCache(false);
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Canvas extends JPanel {
        private static final long serialVersionUID = 1;
        private final transient BufferedImage image;

        Canvas(BufferedImage image) {
            this.image = image;
            setPreferredSize(new Dimension(image.getWidth() / 2, image.getHeight() / 2));
        }

        @Override
        protected void paintComponent(Graphics g) {
            super.paintComponent(g);
            ((Graphics2D) g)
                    .setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            g.drawImage(image, 0, 0, getWidth(), getHeight(), null);
        }
    }
}
