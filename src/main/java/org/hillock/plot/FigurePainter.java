package org.hillock.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Lays out the panels of a figure so that plot areas below one another begin and end at the same pixel, and paints them. */
final class FigurePainter {
    private static final int TITLE = 32;
    /** Ticks and title of the x axis. */
    private static final int X_AXIS = 44;

    private final Figure figure;

    FigurePainter(Figure figure) {
        this.figure = figure;
    }

    /** The charts row by row, each at the size it has in the figure. */
    List<PanelChart> charts() {
        var charts = new ArrayList<PanelChart>();
        var panels = titled();
        int columns = figure.columns();
        int rows = (panels.size() + columns - 1) / columns;
        double room = figure.height() - titleHeight() - (columns > 1 ? 0 : X_AXIS);
        double total = 0;
        for (int row = 0; row < rows; row++) total += panels.get(row * columns).weight();
        for (int k = 0; k < panels.size(); k++) {
            boolean bottom = columns > 1 || k == panels.size() - 1;
            double height = room * panels.get(k / columns * columns).weight() / total;
            charts.add(new PanelChart(
                    panels.get(k),
                    figure.theme(),
                    figure.width() / columns,
                    (int) (height + (bottom && columns == 1 ? X_AXIS : 0)),
                    bottom));
        }
        return charts;
    }

    /** A single panel without a title of its own has the figure's, which leaves room for a legend beside it. */
    private List<Panel> titled() {
        var panels = figure.panels();
        return single() ? List.of(panels.get(0).title(figure.title())) : panels;
    }

    private boolean single() {
        return figure.panels().size() == 1 && figure.panels().get(0).title().isEmpty();
    }

    private int titleHeight() {
        return figure.title().isEmpty() || single() ? 0 : TITLE;
    }

    /** The figure in device pixels, {@code scale} of them to one px of its size. */
    BufferedImage image(int scale) {
        var image = new BufferedImage(figure.width() * scale, figure.height() * scale, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.scale(scale, scale);
            paint(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(figure.theme().background()));
        g.fillRect(0, 0, figure.width(), figure.height());
        var charts = charts();
        var lefts = lefts(charts);
        int columns = figure.columns();
        double y = titleHeight();
        for (int k = 0; k < charts.size(); k++) {
            int column = k % columns;
            double x = (double) column * figure.width() / columns;
            paint(g, charts.get(k), x, y, lefts.get(k), alignment(lefts, column));
            if (column == columns - 1) y += charts.get(k).getHeight();
        }
        if (titleHeight() > 0) {
            g.setColor(new Color(figure.theme().text()));
            g.setFont(Style.TITLE);
            g.drawString(figure.title(), (float) alignment(lefts, 0), TITLE - 8);
        }
    }

    /** Where each chart's plot area begins if nothing is done about it. */
    private List<Double> lefts(List<PanelChart> charts) {
        var g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            var lefts = new ArrayList<Double>();
            for (var chart : charts) {
                int width = chart.getWidth();
                int height = chart.getHeight();
                chart.paintFrame(g, width, height - chart.headerHeight(g, width));
                lefts.add(chart.plot().getX());
            }
            return lefts;
        } finally {
            g.dispose();
        }
    }

    /** Where all plot areas of a column begin: at the rightmost, on a whole pixel. */
    private double alignment(List<Double> lefts, int column) {
        double most = 0;
        for (int k = column; k < lefts.size(); k += figure.columns()) most = Math.max(most, lefts.get(k));
        return Math.ceil(most);
    }

    /**
     * Paints a chart so that its plot area spans exactly from {@code aligned} to the common right edge. XChart's widths are
     * whole pixels, so the last fraction is stretched, by less than a thousandth.
     */
    private void paint(Graphics2D g, PanelChart chart, double x, double y, double left, double aligned) {
        int whole = chart.getWidth();
        double right = whole - Style.RIGHT;
        int width = (int) Math.round(whole - (aligned - left));
        var cell = (Graphics2D) g.create();
        try {
            cell.clip(new Rectangle2D.Double(x, y, figure.width() / (double) figure.columns(), chart.getHeight()));
            cell.translate(x + aligned, y);
            cell.scale((right - aligned) / (width - Style.RIGHT - left), 1);
            cell.translate(-left, 0);
            chart.paint(cell, width, chart.getHeight());
        } finally {
            cell.dispose();
        }
    }
}
