package org.hillock.plot;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Figures as SVG, by the optional library VectorGraphics2D. */
final class Svg {
    private Svg() {}

    static String encode(Figure figure) {
        try {
            return write(figure);
        } catch (NoClassDefFoundError absent) {
            throw new IllegalStateException(
                    "SVG needs the optional library VectorGraphics2D. Add de.erichseifert.vectorgraphics2d:"
                            + "VectorGraphics2D:0.13 to the class path, or use png().",
                    absent);
        }
    }

    private static String write(Figure figure) {
        var graphics = new VectorGraphics2D();
        new FigurePainter(figure).paint(graphics);
        var page = new PageSize(0, 0, figure.width(), figure.height());
        var document = new SVGProcessor().getDocument(graphics.getCommands(), page);
        var out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
