package org.hillock.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file or table must be to be read as numbers, and the words said when it is not.
 *
 * @param source how a message begins: the file's name, or {@code The table clamp}
 * @param place what a number of a place counts: {@code line} or {@code row}
 */
record Checks(String source, String place) {

    /** The position of a column by its name. */
    int column(List<String> names, String wanted) {
        int at = names.indexOf(wanted);
        if (at >= 0) return at;
        throw error(" has no column \"" + wanted + "\". It has: " + String.join(", ", names) + "."
                + near(names, wanted).map(n -> " Did you mean " + n + "?").orElse(""));
    }

    /** The column's name stands once. */
    void once(List<String> names, String wanted) {
        if (names.indexOf(wanted) != names.lastIndexOf(wanted))
            throw error(" has two columns \"" + wanted + "\". Rename one of them.");
    }

    /** One sample alone does not say how long it is held. */
    void atLeastTwo(int rows) {
        if (rows < 2) throw error(" has one " + place + " of values. It needs two, to know how long a value is held.");
    }

    IllegalArgumentException tooLong(int number, int fields, int columns, char separator) {
        return error(", " + place + " " + number + ": it has " + fields + " values for " + columns + " columns."
                + (separator == ',' ? " Is there a decimal comma? Then separate by ; or tab." : ""));
    }

    void notEmpty(int rows) {
        if (rows == 0) throw error(" has a header, but no values below it.");
    }

    void ascends(int number, String column, double before, double here) {
        if (here > before) return;
        throw at(
                number,
                column,
                here + " does not come after " + before + ". Sort the " + place + "s by " + column
                        + ", and keep one of those with the same time.");
    }

    IllegalArgumentException missing(int number, String column) {
        return at(number, column, "there is no value. Fill it in, or take the " + place + " out.");
    }

    IllegalArgumentException notANumber(int number, String column, String text) {
        return at(number, column, "\"" + text + "\" is not a number. Correct it, or take the " + place + " out.");
    }

    IllegalArgumentException wrongType(String column, String type) {
        return error(", column " + column + ": it holds " + type + " values, not numbers.");
    }

    private IllegalArgumentException at(int number, String column, String what) {
        return error(", " + place + " " + number + ", column " + column + ": " + what);
    }

    IllegalArgumentException error(String what) {
        return new IllegalArgumentException(source + what);
    }

    private static Optional<String> near(List<String> names, String wanted) {
        return names.stream()
                .min(Comparator.comparingInt(n -> distance(n, wanted)))
                .filter(n -> distance(n, wanted) <= Math.max(2, wanted.length() / 3));
    }

    /** Levenshtein's, with upper and lower case the same. */
    private static int distance(String a, String b) {
        var s = a.toLowerCase(Locale.ROOT);
        var t = b.toLowerCase(Locale.ROOT);
        var row = new int[t.length() + 1];
        for (int j = 0; j <= t.length(); j++) row[j] = j;
        for (int i = 1; i <= s.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= t.length(); j++) {
                int above = row[j];
                int change = diagonal + (s.charAt(i - 1) == t.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[t.length()];
    }
}
