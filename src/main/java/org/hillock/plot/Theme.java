package org.hillock.plot;

/** Colours of everything that is not data, as 0xRRGGBB. */
public enum Theme {
    LIGHT(0xFFFFFF, 0x1A1A1A, 0x8A8A8A, 0xE4E4E4, 0x404040, Palette.ON_LIGHT),
    DARK(0x111111, 0xF0F0F0, 0x808080, 0x303030, 0xD0D0D0, Palette.ON_DARK);

    private final int background;
    private final int text;
    private final int axis;
    private final int grid;
    private final int reference;
    private final Palette palette;

    Theme(int background, int text, int axis, int grid, int reference, Palette palette) {
        this.background = background;
        this.text = text;
        this.axis = axis;
        this.grid = grid;
        this.reference = reference;
        this.palette = palette;
    }

    public int background() {
        return background;
    }

    public int text() {
        return text;
    }

    /** Axis lines and tick marks. */
    public int axis() {
        return axis;
    }

    public int grid() {
        return grid;
    }

    /** Closed forms and theories, drawn over the measured. */
    public int reference() {
        return reference;
    }

    public Palette palette() {
        return palette;
    }

    /** The colour of an ink on this theme. */
    public int colour(Ink ink) {
        if (ink.isReference()) return reference;
        if (ink.isFaint()) return half(axis, background);
        return ink.isPale() ? half(palette.colour(ink.hue()), background) : palette.colour(ink.hue());
    }

    /** The colour in the middle of two. */
    private static int half(int a, int b) {
        return ((a & 0xFEFEFE) + (b & 0xFEFEFE)) >> 1;
    }
}
