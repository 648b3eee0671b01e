package org.hillock.display;

/**
 * What {@code display(x)} leaves: a handle on the thing shown, by which it can be replaced in place. Itself it is
 * never shown.
 *
 * @param id by which front ends know the thing shown
 */
public record Displayed(String id) {
    /** Shows something else in the same place. */
    public Displayed update(Object value) {
        Display.updateDisplay(id, value);
        return this;
    }
}
