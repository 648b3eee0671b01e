package org.hillock.display;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.plot.Png;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Figures, charts and images as PNG. A notebook shows the PNG at the figure's size, on two device pixels to each px. The
 * text form is the alternative text, which also goes along as metadata.
 */
final class Pictures {
    private static final int SCALE = 2;

    private Pictures() {}

    static Rendering of(Figure figure) {
        var png = base64(figure.png());
        return picture(png, figure.width(), figure.height(), figure.altText()).with(Rendering.PLAIN, figure.toString());
    }

    /** The figure with the summary line below, and the line alone as text. */
    static Rendering of(Drawn drawn) {
        var frame = Frame.sharp(drawn);
        var picture = Objects.requireNonNull(frame.picture());
        return with(Rendering.text(drawn.summary()).with(Rendering.HTML, html(picture) + frame.html()), picture);
    }

    static Rendering ofChart(Object chart) {
        var xchart = (Chart<?, ?>) chart;
        int width = xchart.getWidth();
        int height = xchart.getHeight();
        var image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.scale(SCALE, SCALE);
            xchart.paint(g, width, height);
        } finally {
            g.dispose();
        }
        var title = xchart.getTitle() == null || xchart.getTitle().isBlank() ? "Chart" : "Chart: " + xchart.getTitle();
        return picture(base64(Png.encode(image, SCALE)), width, height, title);
    }

    static Rendering ofImage(Object image) {
        var picture = (BufferedImage) image;
        var alt = "Image, " + picture.getWidth() + " × " + picture.getHeight() + " px";
        return picture(base64(Png.encode(picture, 1)), picture.getWidth(), picture.getHeight(), alt);
    }

    /** The picture that a rendering holds, if it does. */
    static Frame.@Nullable Picture in(Rendering rendering) {
        var png = rendering.content().get(Rendering.PNG);
        var about = rendering.metadata().get(Rendering.PNG);
        if (png == null || about == null) return null;
        return new Frame.Picture(
                Base64.getDecoder().decode(png),
                (Integer) about.getOrDefault("width", 0),
                (Integer) about.getOrDefault("height", 0),
                rendering.plain());
    }

    /** An HTML element that holds the picture. */
    static String html(Frame.Picture picture) {
        return "<img src=\"data:image/png;base64," + base64(picture.png()) + "\" width=\"" + picture.width()
                + "\" height=\"" + picture.height() + "\" alt=\"" + Html.escape(picture.alt())
                + "\" style=\"max-width:100%;height:auto\">";
    }

    static Rendering with(Rendering rendering, Frame.Picture picture) {
        return rendering.with(
                Rendering.PNG, base64(picture.png()), about(picture.width(), picture.height(), picture.alt()));
    }

    private static Rendering picture(String png, int width, int height, String alt) {
        return Rendering.text(alt).with(Rendering.PNG, png, about(width, height, alt));
    }

    private static Map<String, Object> about(int width, int height, String alt) {
        return Map.of("width", width, "height", height, "alt", alt);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
