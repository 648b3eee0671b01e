package org.hillock.plot;

/**
 * What a mark is drawn with, independent of the theme.
 *
 * @param hue index into the theme's {@link Palette}; −1 for the grey of reference curves, −2 for a fainter one
 * @param width of a line, px; 0 for none
 * @param dashed else solid
 * @param dots a marker on each point
 */
public record Ink(int hue, double width, boolean dashed, boolean dots) {
    /** A closed form or a theory over the measured curve. */
    public static final Ink REFERENCE = new Ink(-1, 1.5, true, false);
    /** A level to see others by, such as a threshold. */
    public static final Ink GUIDE = new Ink(-1, 0.8, true, false);
    /** Spikes: vermilion on white, orange on black. */
    public static final Ink SPIKE = line(1);

    /** The hue of what lies under the data, such as the arrows of a flow. */
    static final int FAINT = -2;

    private static final double WIDE = 5;

    /** A solid line in a colour of the palette. */
    public static Ink line(int hue) {
        return new Ink(hue, 1.8, false, false);
    }

    /** A solid line with a marker on each point. */
    public static Ink dotted(int hue) {
        return new Ink(hue, 1.8, false, true);
    }

    /** Seen together with a reference that lies on it: dots alone, or a wide pale line. */
    Ink under() {
        return new Ink(hue, dots ? 0 : WIDE, dashed, dots);
    }

    boolean isPale() {
        return width == WIDE;
    }

    boolean isReference() {
        return hue == -1;
    }

    boolean isFaint() {
        return hue == FAINT;
    }
}
