package org.hillock.display;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hillock.dsl.Interaction;
import org.jspecify.annotations.Nullable;

/**
 * One object's content by MIME type, richest first. Text formats (HTML, SVG, LaTeX, plain) are strings as they stand;
 * binary ones (PNG, JPEG) are base64, as the Jupyter protocol wants them.
 *
 * @param content MIME type to content; always holds {@code text/plain}
 * @param metadata MIME type to what the front end should know of that content, as the Jupyter protocol has it: for
 *     {@code image/png} the {@code width} and {@code height} to show it at, px, and the {@code alt} text
 * @param live what a front end with controls of its own may show in the place of all this
 */
public record Rendering(
        Map<String, String> content,
        Map<String, Map<String, Object>> metadata,
        @Nullable Interaction live) {
    public static final String PLAIN = "text/plain";
    public static final String HTML = "text/html";
    public static final String PNG = "image/png";
    public static final String SVG = "image/svg+xml";

    public Rendering {
        if (!content.containsKey(PLAIN)) throw new IllegalArgumentException("A rendering needs a text/plain form.");
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
        metadata = Map.copyOf(metadata);
    }

    public Rendering(Map<String, String> content) {
        this(content, Map.of(), null);
    }

    /** A rendering that has only a text form. */
    public static Rendering text(String plain) {
        return new Rendering(Map.of(PLAIN, plain));
    }

    /** This rendering with one more form, in front of the others, or with another content of one it has. */
    public Rendering with(String mimeType, String value) {
        var all = new LinkedHashMap<String, String>();
        if (!content.containsKey(mimeType)) all.put(mimeType, value);
        all.putAll(content);
        all.put(mimeType, value);
        return new Rendering(all, metadata, live);
    }

    /** This rendering with one more form, and what the front end should know of it. */
    public Rendering with(String mimeType, String value, Map<String, Object> about) {
        var all = new LinkedHashMap<>(metadata);
        all.put(mimeType, Map.copyOf(about));
        return new Rendering(with(mimeType, value).content, all, live);
    }

    /** This rendering of something that a front end may drive. */
    Rendering of(Interaction interaction) {
        return new Rendering(content, metadata, interaction);
    }

    public String plain() {
        return content.getOrDefault(PLAIN, "");
    }
}
