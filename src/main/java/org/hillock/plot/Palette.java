package org.hillock.plot;

/**
 * The eight colours of Okabe and Ito, which people with any of the common forms of colour blindness tell apart, as
 * 0xRRGGBB. Order by contrast with the background; the yellow is left out on white, where it cannot be read.
 */
public enum Palette {
    /** For a white background. */
    ON_LIGHT(0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000),
    /** For a near-black background. */
    ON_DARK(0x56B4E9, 0xE69F00, 0x00C08B, 0xCC79A7, 0xF0E442, 0xD55E00, 0xFFFFFF);

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
