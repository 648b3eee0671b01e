package org.hillock.plot;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an RGB image as PNG. Java's own writer looks for plug-ins on the class path first and takes a quarter of a second
 * the first time; this is the format's least: one IDAT, each row as the difference to the row above.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Png() {}

    /**
     * @param image of type {@link BufferedImage#TYPE_INT_RGB}
     * @param scale device pixels to a px (1/96 inch); written as the physical size, so that a viewer can show it so
     */
    static byte[] encode(BufferedImage image, int scale) {
        var out = new ByteArrayOutputStream(64 * 1024);
        out.writeBytes(SIGNATURE);
        int width = image.getWidth();
        int height = image.getHeight();
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(out, "IHDR", header.put((byte) 8).put((byte) 2).array(), 13);
        int dotsPerMetre = (int) Math.round(96 * scale / 0.0254);
        chunk(
                out,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(dotsPerMetre)
                        .putInt(dotsPerMetre)
                        .put((byte) 1)
                        .array(),
                9);
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var packed = new ByteArrayOutputStream(64 * 1024);
        deflate(rows(pixels, width, height), packed);
        chunk(out, "IDAT", packed.toByteArray(), packed.size());
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static byte[] rows(int[] pixels, int width, int height) {
        var rows = new byte[height * (1 + 3 * width)];
        int to = 0;
        for (int y = 0; y < height; y++) {
            rows[to++] = 2; // filter "up"
            for (int x = 0; x < width; x++) {
                int here = pixels[y * width + x];
                int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
                rows[to++] = (byte) ((here >> 16) - (above >> 16));
                rows[to++] = (byte) ((here >> 8) - (above >> 8));
                rows[to++] = (byte) (here - above);
            }
        }
        return rows;
    }

    private static void deflate(byte[] raw, ByteArrayOutputStream out) {
        var deflater = new Deflater(4);
        try {
            deflater.setInput(raw);
            deflater.finish();
            var buffer = new byte[32 * 1024];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
