package org.hillock.display;

/** The text of a value, cut in its middle where nobody would read it and a browser would choke on it. */
final class LongText {
    private static final int MOST = 50_000;
    private static final int END = 1_000;

    private LongText() {}

    static String of(Object value) {
        String text = String.valueOf(value);
        int more = text.length() - MOST;
        if (more <= 0) return text;
        return text.substring(0, MOST - END) + "\n… " + String.format(java.util.Locale.ROOT, "%,d", more)
                + " more characters …\n" + text.substring(text.length() - END);
    }
}
