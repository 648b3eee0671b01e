package org.hillock.help;

import java.util.regex.Pattern;

/** A Javadoc comment as plain text. */
final class Javadoc {
    private static final Pattern STARS = Pattern.compile("(?m)^\\s*\\* ?");
    private static final Pattern CODE =
            Pattern.compile("\\{@(?:code|literal)\\s+((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*})*})*)}");
    private static final Pattern LABELLED = Pattern.compile("\\{@link(?:plain)?\\s+[^\\s}]+\\s+([^}]+)}");
    private static final Pattern LINK =
            Pattern.compile("\\{@link(?:plain)?\\s+[^}#]*?(?:#|\\b)(\\w+)(?:\\([^)]*\\))?}");
    private static final Pattern TAG = Pattern.compile("(?m)^@");
    /** Not that of an ellipsis, nor of what is cut short. */
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<!\\.|\\bal|\\bcf|\\bvs|\\be\\.g|\\bi\\.e)\\.(?=\\s+\\P{Ll}|$)");

    private final String text;

    /** @param comment what stands between the marks of the comment */
    Javadoc(String comment) {
        this.text = STARS.matcher(comment).replaceAll("").strip();
    }

    String all() {
        return plain(text);
    }

    /** All before the tags. */
    String body() {
        var tag = TAG.matcher(text);
        return plain(tag.find() ? text.substring(0, tag.start()) : text);
    }

    String firstSentence() {
        String body = body();
        int paragraph = body.indexOf("\n\n");
        String first = (paragraph < 0 ? body : body.substring(0, paragraph)).replaceAll("\\s+", " ");
        var end = SENTENCE_END.matcher(first);
        return end.find() ? first.substring(0, end.end()) : first;
    }

    /** Parameters and limits, a line each. */
    String tags() {
        var lines = new StringBuilder();
        for (String tag : TAG.split(text)) {
            String line = plain(tag).replaceAll("\\s+", " ");
            if (tag.startsWith("param ") && !tag.startsWith("param <"))
                lines.append("\n  ").append(line.substring(6).replaceFirst(" ", ": "));
            if (tag.startsWith("throws ")) lines.append("\n  refused ").append(line.replaceFirst("^throws \\S+ ", ""));
        }
        return lines.toString();
    }

    private static String plain(String javadoc) {
        String text = LABELLED.matcher(javadoc).replaceAll("$1");
        text = LINK.matcher(text).replaceAll("$1");
        text = CODE.matcher(text).replaceAll("$1");
        return text.replaceAll("\\s*</t[dh]><t[dh]>", "  ")
                .replaceAll("<caption>[^<]*</caption>\\s*", "")
                .replaceAll("\\s*<p>\\s*|\\s*</?pre>\\s*", "\n\n")
                .replaceAll("</?[a-zA-Z][^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
