package org.hillock.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of separated values as records of fields, after RFC 4180: fields may stand in double quotes, and then hold
 * separators, line ends and doubled quotes. Also: comma, semicolon or tab, whichever the first line has most of; lines that
 * begin with {@code #} and empty lines are skipped; a byte order mark is dropped.
 */
final class CsvText {
    /**
     * @param line where it begins, from 1
     * @param fields without blanks around, unless they stood in quotes
     */
    record Entry(int line, List<String> fields) {}

    private final char separator;
    private final List<Entry> entries;

    private CsvText(char separator, List<Entry> entries) {
        this.separator = separator;
        this.entries = entries;
    }

    char separator() {
        return separator;
    }

    /** Header and values. */
    List<Entry> entries() {
        return entries;
    }

    static CsvText parse(String text) {
        var entries = new ArrayList<Entry>();
        char separator = 0;
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        int line = 1;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            var plain = text.substring(at, end);
            if (plain.isBlank() || plain.startsWith("#")) {
                line++;
                at = skipLineEnd(text, end);
                continue;
            }
            if (separator == 0) separator = separator(plain);
            var fields = new ArrayList<String>();
            int next = fields(text, at, separator, fields);
            entries.add(new Entry(line, fields));
            line += linesBetween(text, at, next);
            at = next;
        }
        return new CsvText(separator, entries);
    }

    private static char separator(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'})
            if (count(header, candidate) > count(header, best)) best = candidate;
        return best;
    }

    private static int count(String header, char wanted) {
        int count = 0;
        boolean quoted = false;
        for (int k = 0; k < header.length(); k++) {
            if (header.charAt(k) == '"') quoted = !quoted;
            else if (header.charAt(k) == wanted && !quoted) count++;
        }
        return count;
    }

    /** Reads one record into {@code fields}; returns where the next begins. */
    private static int fields(String text, int from, char separator, List<String> fields) {
        int at = from;
        while (true) {
            while (at < text.length() && text.charAt(at) == ' ') at++;
            var field = new StringBuilder();
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            if (quoted) at = quoted(text, at + 1, field);
            int start = at;
            while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text, at)) at++;
            var bare = text.substring(start, at);
            fields.add(quoted ? field + bare.stripTrailing() : bare.strip());
            if (at >= text.length() || isLineEnd(text, at)) return skipLineEnd(text, at);
            at++;
        }
    }

    /** Reads up to the closing quote; returns what follows it. */
    private static int quoted(String text, int from, StringBuilder field) {
        int at = from;
        for (; at < text.length(); at++) {
            if (text.charAt(at) != '"') field.append(text.charAt(at));
            else if (at + 1 < text.length() && text.charAt(at + 1) == '"') field.append(text.charAt(at++));
            else return at + 1;
        }
        return at;
    }

    private static boolean isLineEnd(String text, int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isLineEnd(text, at)) at++;
        return at;
    }

    /** One line end: LF, CR or both. */
    private static int skipLineEnd(String text, int at) {
        if (at >= text.length()) return at;
        return at + (text.startsWith("\r\n", at) ? 2 : 1);
    }

    private static int linesBetween(String text, int from, int to) {
        int lines = 0;
        for (int at = from; at < to; at++) if (isLineEnd(text, at) && !text.startsWith("\r\n", at)) lines++;
        return lines;
    }
}
