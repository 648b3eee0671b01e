package org.hillock.dsl;

/**
 * Something to turn: a name, and a value at each position. A slider's position is its value; a choice's is the index of the
 * option; a toggle's is 0 or 1.
 */
public sealed interface Control<T> permits Slider, Choice, Toggle {
    String name();

    /** The value at a position; the nearest one where there is none. */
    T at(double position);

    /** The position it begins with. */
    double initial();

    /** At most so many positions, upwards and with the initial one among them, for a page that can show only so many; all of what is not a slider. */
    double[] some(int most);

    /** The value at a position, to be read. */
    String text(double position);
}
