package org.hillock.display;

import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.jspecify.annotations.Nullable;

/**
 * One of several things that take each other's place, such as what follows a slider: a picture, if it has one, and words
 * below it.
 *
 * @param html may be empty
 */
public record Frame(@Nullable Picture picture, String html) {

    /**
     * A picture.
     *
     * @param width px it is to be shown at
     * @param height px it is to be shown at
     */
    public record Picture(byte[] png, int width, int height, String alt) {}

    /** On two device pixels to a px of a figure. */
    static Frame sharp(@Nullable Object value) {
        return of(value, 2, 6);
    }

    /** As small as it can be, for one of many in a page: on a device pixel to a px. */
    static Frame small(@Nullable Object value) {
        return of(value, 1, 9);
    }

    /** As quick as it can be, for one that the next takes the place of at once. */
    public static Frame quick(@Nullable Object value) {
        return of(value, 2, 2);
    }

    private static Frame of(@Nullable Object value, int scale, int effort) {
        if (value instanceof Figure figure) return new Frame(picture(figure, scale, effort), "");
        if (value instanceof Drawn drawn)
            return new Frame(picture(drawn.plot(), scale, effort), "<div>" + Html.escape(drawn.summary()) + "</div>");
        var rendering = Renderers.render(value);
        var html = rendering.content().get(Rendering.HTML);
        if (html != null) return new Frame(null, html);
        var picture = Pictures.in(rendering);
        return picture != null ? new Frame(picture, "") : text(rendering.plain());
    }

    /** Text as it stands. */
    private static Frame text(String plain) {
        return new Frame(null, "<pre style=\"margin:4px 0;background:none\">" + Html.escape(plain) + "</pre>");
    }

    /** An error in the place of what it has prevented. */
    public static Frame error(String name, String message) {
        return new Frame(
                null,
                "<pre style=\"margin:4px 0;background:none;white-space:pre-wrap\"><b style=\"color:" + Html.ERROR
                        + "\">" + Html.escape(name) + "</b>: " + Html.escape(message) + "</pre>");
    }

    /** The words for a place below the bare picture: for those who do not see it they say what it shows. */
    public String described() {
        return picture == null
                ? html
                : html + "<div style=\"position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)\">"
                        + Html.escape(picture.alt()) + "</div>";
    }

    private static Picture picture(Figure figure, int scale, int effort) {
        return new Picture(figure.png(scale, effort), figure.width(), figure.height(), figure.altText());
    }
}
