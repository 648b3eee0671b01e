package org.hillock.plot;

/**
 * Viridis: from dark violet over green to yellow, equal steps of a value looking equally large, also to those who tell no red
 * from green, and in grey print. By S. van der Walt and N. Smith, released into the public domain (CC0), here by ten of its
 * colours with straight lines between them.
 */
final class ColourScale {
    private static final int[] ANCHORS = {
        0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725
    };

    private ColourScale() {}

    /** The colour of a share between 0 and 1, as 0xRRGGBB. */
    static int rgb(double share) {
        double at = Math.max(0, Math.min(1, share)) * (ANCHORS.length - 1);
        int k = (int) Math.min(ANCHORS.length - 2, at);
        return between(ANCHORS[k], ANCHORS[k + 1], at - k);
    }

    private static int between(int a, int b, double share) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = a >> shift & 0xFF;
            int to = b >> shift & 0xFF;
            rgb |= (int) Math.round(from + share * (to - from)) << shift;
        }
        return rgb;
    }
}
