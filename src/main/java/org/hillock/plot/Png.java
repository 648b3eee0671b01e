package org.hillock.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an image as PNG. Java's own writer looks for plug-ins on the class path before the first image, and knows only
 * 24 bits a pixel; a chart has few colours, and with a palette takes half of the space in a notebook.
 */
public final class Png {
    /** What is usual. */
    static final int EFFORT = 6;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PALETTE = 3;
    private static final int RGB = 2;
    private static final int RGB_ALPHA = 6;

    private Png() {}

    /** @param scale device pixels to a px (1/96 inch); written as the physical size, so that a viewer can show it so */
    public static byte[] encode(BufferedImage image, int scale) {
        return encode(image, scale, EFFORT);
    }

    /** @param effort 1 for the quickest, 9 for the smallest */
    static byte[] encode(BufferedImage image, int scale, int effort) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean alpha = image.getColorModel().hasAlpha();
        var pixels = pixels(image);
        var indexed = alpha ? null : IndexedImage.of(pixels);
        var out = new ByteArrayOutputStream(64 * 1024);
        out.writeBytes(SIGNATURE);
        int type = indexed != null ? PALETTE : alpha ? RGB_ALPHA : RGB;
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) type));
        int dotsPerMetre = (int) Math.round(96 * scale / 0.0254);
        chunk(
                out,
                "pHYs",
                ByteBuffer.allocate(9).putInt(dotsPerMetre).putInt(dotsPerMetre).put((byte) 1));
        if (indexed != null) {
            var palette = ByteBuffer.allocate(3 * indexed.palette().length);
            for (int rgb : indexed.palette())
                palette.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
            chunk(out, "PLTE", palette);
        }
        var rows = indexed != null ? rows(indexed, width) : rows(pixels, width, alpha ? 4 : 3);
        chunk(out, "IDAT", deflate(rows, effort));
        chunk(out, "IEND", ByteBuffer.allocate(0));
        return out.toByteArray();
    }

    /** 0xAARRGGBB, row by row: the image's own memory where it has this form, which saves a call for each pixel. */
    private static int[] pixels(BufferedImage image) {
        int type = image.getType();
        boolean plain = type == BufferedImage.TYPE_INT_RGB || type == BufferedImage.TYPE_INT_ARGB;
        int size = image.getWidth() * image.getHeight();
        if (plain && image.getRaster().getDataBuffer() instanceof DataBufferInt memory && memory.getSize() == size)
            return memory.getData();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] rows(IndexedImage image, int width) {
        var from = image.pixels();
        var rows = new byte[from.length + from.length / width];
        for (int y = 0; y * width < from.length; y++)
            System.arraycopy(from, y * width, rows, y * (width + 1) + 1, width);
        return rows;
    }

    /** Each row as the difference to the row above, PNG's filter 2. */
    private static byte[] rows(int[] pixels, int width, int channels) {
        var rows = new byte[pixels.length / width * (1 + channels * width)];
        int to = 0;
        for (int k = 0; k < pixels.length; k++) {
            if (k % width == 0) rows[to++] = 2;
            int here = pixels[k];
            int above = k < width ? 0 : pixels[k - width];
            for (int shift = 16; shift >= 0; shift -= 8) rows[to++] = (byte) ((here >> shift) - (above >> shift));
            if (channels == 4) rows[to++] = (byte) ((here >>> 24) - (above >>> 24));
        }
        return rows;
    }

    private static ByteBuffer deflate(byte[] raw, int effort) {
        var out = new ByteArrayOutputStream(64 * 1024);
        var deflater = new Deflater(effort);
        try {
            deflater.setInput(raw);
            deflater.finish();
            var buffer = new byte[32 * 1024];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        } finally {
            deflater.end();
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    private static void chunk(ByteArrayOutputStream out, String type, ByteBuffer data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data.array());
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.capacity()).array());
        out.writeBytes(name);
        out.writeBytes(data.array());
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
