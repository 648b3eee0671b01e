package org.hillock.plot;

/** From a value's share of a range to a colour, by ten or so colours with straight lines between them. */
public enum ColourScale {
    /**
     * Viridis: from dark violet over green to yellow, equal steps of a value looking equally large, also to those who tell no red from
     * green, and in grey print. By S. van der Walt and N. Smith, released into the public domain (CC0).
     */
    VIRIDIS(0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725),
    /** Two signs: vermilion below, white in the middle, blue above, as inhibition and excitation are elsewhere. */
    SIGNED(0x8A3B00, 0xD55E00, 0xF0B48A, 0xF7F7F7, 0x8CC0E0, 0x0072B2, 0x003F66);

    private final int[] anchors;

    ColourScale(int... anchors) {
        this.anchors = anchors;
    }

    /** The colour of a share between 0 and 1, as 0xRRGGBB. */
    int rgb(double share) {
        double at = Math.max(0, Math.min(1, share)) * (anchors.length - 1);
        int k = (int) Math.min(anchors.length - 2, at);
        return between(anchors[k], anchors[k + 1], at - k);
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
