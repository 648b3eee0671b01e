package org.hillock.plot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image of at most 256 colours: the most frequent of the original exactly, and for the rare shades at the edges of lines
 * and letters the nearest of these.
 *
 * @param palette 0xRRGGBB
 * @param pixels indices into it, row by row
 */
record IndexedImage(int[] palette, byte[] pixels) {
    private static final int MOST = 256;
    /** A photograph, or a fine colour map, is left alone. */
    private static final int TOO_MANY = 8192;

    /** Null if the image has too many colours for this. */
    static @Nullable IndexedImage of(int[] rgb) {
        var counts = counts(rgb);
        if (counts.size() > TOO_MANY) return null;
        var palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, int[]>comparingByValue(Comparator.comparingInt(c -> -c[0])))
                .limit(MOST)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        var index = new HashMap<Integer, Integer>();
        for (int colour : counts.keySet()) index.put(colour, nearest(palette, colour));
        var pixels = new byte[rgb.length];
        int before = 0;
        byte at = 0;
        for (int k = 0; k < rgb.length; k++) {
            int colour = rgb[k] & 0xFFFFFF;
            if (k == 0 || colour != before)
                at = (byte) index.getOrDefault(colour, 0).intValue();
            before = colour;
            pixels[k] = at;
        }
        return new IndexedImage(palette, pixels);
    }

    private static Map<Integer, int[]> counts(int[] rgb) {
        var counts = new HashMap<Integer, int[]>();
        for (int k = 0; k < rgb.length && counts.size() <= TOO_MANY; ) {
            int first = k;
            int colour = rgb[k];
            while (k < rgb.length && rgb[k] == colour) k++;
            counts.computeIfAbsent(colour & 0xFFFFFF, c -> new int[1])[0] += k - first;
        }
        return counts;
    }

    private static int nearest(int[] palette, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < palette.length && least > 0; k++) {
            int red = (palette[k] >> 16) - (colour >> 16);
            int green = (palette[k] >> 8 & 0xFF) - (colour >> 8 & 0xFF);
            int blue = (palette[k] & 0xFF) - (colour & 0xFF);
            int distance = red * red + green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }
}
