package org.hillock.plot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image of at most 256 colours: the most frequent of the original and the most different exactly, and for the rare shades
 * at the edges of lines and letters the nearest of these.
 *
 * @param palette 0xRRGGBB
 * @param pixels indices into it, row by row
 */
record IndexedImage(int[] palette, byte[] pixels) {
    private static final int MOST = 256;
    /** Of these, so many by how often they occur. */
    private static final int FREQUENT = 128;

    /** A photograph, or a fine colour map, is left alone. */
    private static final int TOO_MANY = 8192;

    /** Null if the image has too many colours for this. */
    static @Nullable IndexedImage of(int[] rgb) {
        var counts = counts(rgb);
        if (counts.size() > TOO_MANY) return null;
        var colours = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, int[]>comparingByValue(Comparator.comparingInt(c -> -c[0])))
                .mapToInt(Map.Entry::getKey)
                .toArray();
        var palette = palette(colours);
        var index = new HashMap<Integer, Integer>();
        for (int colour : colours) index.put(colour, nearest(palette, colour));
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

    /** The first ones, and then each time the colour that is farthest from all chosen, so that no small thing loses its hue. */
    private static int[] palette(int[] colours) {
        if (colours.length <= MOST) return colours;
        var palette = Arrays.copyOf(colours, MOST);
        var frequent = Arrays.copyOf(colours, FREQUENT);
        var off = new int[colours.length];
        for (int c = 0; c < colours.length; c++) off[c] = distance(colours[c], frequent[nearest(frequent, colours[c])]);
        for (int k = FREQUENT; k < MOST; k++) {
            int farthest = 0;
            for (int c = 0; c < colours.length; c++) if (off[c] > off[farthest]) farthest = c;
            palette[k] = colours[farthest];
            for (int c = 0; c < colours.length; c++) off[c] = Math.min(off[c], distance(colours[c], palette[k]));
        }
        return palette;
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
            int distance = distance(palette[k], colour);
            if (distance < least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }

    /** The square of the distance of two colours. */
    private static int distance(int a, int b) {
        int red = (a >> 16) - (b >> 16);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
