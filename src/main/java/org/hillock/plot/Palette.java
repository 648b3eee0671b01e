package org.hillock.plot;

/**
 * The eight colours of Okabe and Ito, which people with any of the common forms of colour blindness tell apart, as
 * 0xRRGGBB. Order by contrast with the background; in place of the yellow on white and of the blue on black, which cannot be read, there is a
 * grey.
 */
public enum Palette {
    /** For a white background. */
    ON_LIGHT(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000, 0x8C8C8C),
    /** For a near-black background. */
    ON_DARK(0x56B4E9, 0xE69F00, 0x00C08B, 0xCC79A7, 0xF0E442, 0xD55E00, 0xFFFFFF, 0x9C9C9C);

    private final int[] colours;

    Palette(int... colours) {
        this.colours = colours;
    }

    /** Colour k, going round after the last. */
    public int colour(int k) {
        return colours[Math.floorMod(k, colours.length)];
    }

    public int size() {
        return colours.length;
    }
}
