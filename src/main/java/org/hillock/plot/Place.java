package org.hillock.plot;

/**
 * A name that stands on an axis, such as a population's.
 *
 * @param at in the axis's unit
 * @param ink of the letters
 */
public record Place(String name, double at, Ink ink) {
    /** XChart looks for room for longer ones without end. */
    private static final int LONGEST = 16;

    /** The name, or its beginning. */
    String text() {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
