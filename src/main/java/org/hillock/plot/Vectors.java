package org.hillock.plot;

import de.erichseifert.vectorgraphics2d.Processor;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.pdf.PDFProcessor;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Figures as SVG and PDF, by the optional library VectorGraphics2D. */
final class Vectors {
    /** A px is 1/96 inch; a page of PDF is measured in mm. */
    private static final double MM = 25.4 / 96;

    private Vectors() {}

    static String svg(Figure figure) {
        return required("SVG", () -> {
            var graphics = new VectorGraphics2D();
            return new String(write(figure, graphics, new SVGProcessor(), 1), StandardCharsets.UTF_8);
        });
    }

    /** One page of the figure's size. Letters are outlines, so that every sign looks the same wherever it is read. */
    static byte[] pdf(Figure figure) {
        return required("PDF", () -> {
            var graphics = new Outlines();
            graphics.scale(MM, MM);
            return write(figure, graphics, new PDFProcessor(true), MM);
        });
    }

    private static <T> T required(String format, Supplier<T> work) {
        try {
            return work.get();
        } catch (NoClassDefFoundError absent) {
            throw new IllegalStateException(
                    format + " needs the optional library VectorGraphics2D. Add de.erichseifert.vectorgraphics2d:"
                            + "VectorGraphics2D:0.13 to the class path, or use png().",
                    absent);
        }
    }

    /** @param unit of the page, per px */
    private static byte[] write(Figure figure, VectorGraphics2D graphics, Processor processor, double unit) {
        new FigurePainter(figure).paint(graphics);
        var page = new PageSize(0, 0, figure.width() * unit, figure.height() * unit);
        var out = new ByteArrayOutputStream();
        try {
            processor.getDocument(graphics.getCommands(), page).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Draws letters as the shapes they have here: a page of PDF knows few fonts, and no Ω. */
    private static final class Outlines extends VectorGraphics2D {
        @Override
        public void drawString(String text, float x, float y) {
            var glyphs = getFont().createGlyphVector(getFontRenderContext(), text);
            fill(glyphs.getOutline(x, y));
        }
    }
}
