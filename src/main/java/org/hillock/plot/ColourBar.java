package org.hillock.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** The legend of a field of colours: a bar above the panel with the quantity's name and numbers below. */
final class ColourBar {
    /** Of the header, px. */
    static final int HEIGHT = 40;

    private static final int THICKNESS = 12;
    private static final int GAP = 10;
    /** Room for a number, px. */
    private static final int LABEL = 55;
    /** A part of a step that nobody would see. */
    private static final double ALIKE = 1e-3;

    private final HeatMark mark;
    private final Theme theme;

    ColourBar(HeatMark mark, Theme theme) {
        this.mark = mark;
        this.theme = theme;
    }

    private static double bar(double panel) {
        return Math.min(260, panel / 2.5);
    }

    /** Of name and bar, px, above a panel so wide. */
    double width(Graphics2D g, double panel) {
        return bar(panel)
                + GAP
                + g.getFontMetrics(Style.TICKS).stringWidth(mark.map().zAxis().label());
    }

    /** Ends at {@code right}. */
    void paint(Graphics2D g, double left, double right, double top) {
        double width = bar(right - left);
        double from = right - width;
        var shown = mark.shown();
        double strip = 1.0 / Math.max(1, g.getTransform().getScaleX());
        for (double x = 0; x < width; x += strip) {
            g.setColor(new Color(mark.colours().rgb((x + strip / 2) / width)));
            // Up to the end, so that no two strips let the background through between them.
            g.fill(new Rectangle2D.Double(from + x, top, width - x, THICKNESS));
        }
        g.setColor(new Color(theme.text()));
        g.setFont(Style.TICKS);
        var metrics = g.getFontMetrics();
        var label = mark.map().zAxis().label();
        g.drawString(label, (float) (from - metrics.stringWidth(label) - GAP), (float) top + THICKNESS);
        double step = step(shown.length() * LABEL / width);
        var ticks = new Ticks(shown, false, 1);
        double last = Double.NEGATIVE_INFINITY;
        double first = (Math.ceil(shown.low() / step - ALIKE) * step - shown.low()) / shown.length() * width;
        if (first > LABEL) last = label(g, String.format(Locale.ROOT, "%.2g", shown.low()), from, top);
        for (double v = Math.ceil(shown.low() / step - ALIKE) * step; v <= shown.high() + step * 1e-9; v += step) {
            double x = from + (v - shown.low()) / shown.length() * width;
            var text = ticks.label(Math.rint(v / step) * step);
            double half = metrics.stringWidth(text) / 2.0;
            if (x - half < last + 6) continue;
            last = label(g, text, x, top);
        }
    }

    /** Where it ends. */
    private static double label(Graphics2D g, String text, double x, double top) {
        double half = g.getFontMetrics().stringWidth(text) / 2.0;
        g.draw(new Line2D.Double(x, top + THICKNESS, x, top + THICKNESS + 3));
        g.drawString(text, (float) (x - half), (float) top + THICKNESS + 16);
        return x + half;
    }

    /** 1, 2 or 5 times a power of ten that gives no more labels than there is room for. */
    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) if (factor * power >= rough) return factor * power;
        return 10 * power;
    }
}
