package org.hillock.display;

/** Small pieces of HTML that read well on any JupyterLab theme: colours are inherited, lines are half-transparent grey. */
final class Html {
    /** Red on a light page, and a lighter red on a dark one. */
    static final String ERROR = "var(--jp-error-color1, #d32f2f)";

    static final String LINE = "1px solid rgba(128,128,128,.4)";

    private Html() {}

    /** Text as it stands, for content and for quoted attributes. */
    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** A text as a string of JavaScript, which may stand in a script element. */
    static String quote(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("<", "\\u003c")
                + '"';
    }

    static String cell(String tag, boolean right, String content) {
        return "<" + tag + " style=\"padding:2px 10px;border:0;text-align:" + (right ? "right" : "left") + "\">"
                + content + "</" + tag + ">";
    }

    static String openTable() {
        return "<table style=\"border-collapse:collapse;border:0;margin:4px 0;font-variant-numeric:tabular-nums\">";
    }
}
