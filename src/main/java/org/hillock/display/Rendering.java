package org.hillock.display;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One object's content by MIME type, richest first. Text formats (HTML, SVG, LaTeX, plain) are strings as they stand;
 * binary ones (PNG, JPEG) are base64, as the Jupyter protocol wants them.
 *
 * @param content MIME type to content; always holds {@code text/plain}
 */
public record Rendering(Map<String, String> content) {
    public static final String PLAIN = "text/plain";
    public static final String HTML = "text/html";
    public static final String PNG = "image/png";
    public static final String SVG = "image/svg+xml";

    public Rendering {
        if (!content.containsKey(PLAIN)) throw new IllegalArgumentException("A rendering needs a text/plain form.");
        content = Map.copyOf(content);
    }

    /** A rendering that has only a text form. */
    public static Rendering text(String plain) {
        return new Rendering(Map.of(PLAIN, plain));
    }

    /** This rendering with one more form. */
    public Rendering with(String mimeType, String value) {
        var all = new LinkedHashMap<>(content);
        all.put(mimeType, value);
        return new Rendering(all);
    }

    public String plain() {
        return content.getOrDefault(PLAIN, "");
    }
}
