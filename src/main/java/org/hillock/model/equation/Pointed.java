package org.hillock.model.equation;

/** Errors that show the line of the text and point at the column. */
public final class Pointed {
    private static final int LONGEST = 100;

    private Pointed() {}

    /**
     * <pre>
     * equations, line 1, column 11: a value was expected, but was "^".
     *     v' = v - v^^3
     *                ^
     * </pre>
     *
     * @param what the kind of text: {@code equations}, {@code spikeWhen}
     * @param at the place in the text
     */
    public static IllegalArgumentException error(String what, String text, int at, String message) {
        int place = Math.min(at, text.length());
        int begin = text.lastIndexOf('\n', place - 1) + 1;
        int end = text.indexOf('\n', place);
        var line = text.substring(begin, end < 0 ? text.length() : end);
        int column = place - begin;
        int number = 1
                + (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
        int from = Math.max(0, Math.min(column - LONGEST / 2, line.length() - LONGEST));
        var shown =
                line.substring(from, Math.min(line.length(), from + LONGEST)).replaceAll("\\p{Cntrl}", " ");
        return new IllegalArgumentException(what + ", line " + number + ", column " + (column + 1) + ": " + message
                + "\n    " + shown + "\n    " + " ".repeat(column - from) + "^");
    }
}
