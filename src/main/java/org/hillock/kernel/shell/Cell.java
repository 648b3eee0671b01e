package org.hillock.kernel.shell;

/**
 * A cell as the user sent it.
 *
 * @param number the number in the cell's prompt
 */
public record Cell(int number, String text) {
    /** A line of the cell, counted from 1; empty beyond its end. */
    String line(int number) {
        return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
    }

    /** The number of the line that holds this offset. */
    int lineAt(int offset) {
        return 1
                + (int) text.substring(0, Math.min(offset, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    String title() {
        return number > 0 ? "Cell [" + number + "]" : "Start-up";
    }
}
