package org.hillock.kernel.shell;

/** Blanks what is no code — comments, and what stands in quotes — so that brackets and names can be counted. */
public final class Mask {
    private Mask() {}

    /** A text of the same length; quotes themselves and line ends stay. */
    public static String of(String code) {
        char[] out = code.toCharArray();
        int i = 0;
        while (i < out.length) {
            if (code.startsWith("//", i)) i = blank(out, i, end(code, "\n", i, 0));
            else if (code.startsWith("/*", i)) i = blank(out, i, end(code, "*/", i + 2, 2));
            else if (code.startsWith("\"\"\"", i)) i = quoted(code, out, i, "\"\"\"");
            else if (out[i] == '"') i = quoted(code, out, i, "\"");
            else if (out[i] == '\'') i = quoted(code, out, i, "'");
            else i++;
        }
        return new String(out);
    }

    private static int end(String code, String mark, int from, int length) {
        int at = code.indexOf(mark, from);
        return at < 0 ? code.length() : at + length;
    }

    private static int quoted(String code, char[] out, int start, String quote) {
        int i = start + quote.length();
        while (i < code.length() && !code.startsWith(quote, i)) {
            if (quote.length() == 1 && code.charAt(i) == '\n') return i;
            i += code.charAt(i) == '\\' ? 2 : 1;
        }
        blank(out, start + quote.length(), Math.min(i, out.length));
        return Math.min(i + quote.length(), out.length);
    }

    private static int blank(char[] out, int from, int to) {
        for (int i = from; i < to; i++) if (out[i] != '\n') out[i] = ' ';
        return to;
    }
}
