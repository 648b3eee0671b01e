package org.hillock.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.hillock.record.Axis;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * One panel as an XChart chart. XChart paints axes, grid and labels; the marks are painted by ours, since XChart draws a
 * line segment by segment and takes many seconds for a long trace. Each mark has a series here that carries its name,
 * colour and stroke, so that these can be changed; the series holds no points.
 */
final class PanelChart extends XYChart {
    private static final Color UNSEEN = new Color(0, true);
    /** Between an axis and a name on it, px. */
    private static final int NAME_GAP = 7;

    private final Panel panel;
    private final Ticks x;
    private final Ticks y;
    private final Header header;
    private final Theme theme;
    private final int wide;
    private final int tall;

    /** @param bottom whether x ticks and title are drawn; an upper panel of a stack leaves them to the lowest */
    PanelChart(Panel panel, Theme theme, int width, int height, boolean bottom) {
        super(width, height);
        this.panel = panel;
        this.wide = width;
        this.tall = height;
        this.x = Ticks.of(panel.xShown(), panel.x().logarithmic());
        this.y = Ticks.of(panel.yShown(), panel.y().logarithmic());
        this.header = new Header(panel.title(), theme);
        this.theme = theme;
        Style.apply(getStyler(), theme);
        setXAxisTitle(bottom ? panel.x().label() : "");
        setYAxisTitle(panel.y().label());
        getStyler().setXAxisTicksVisible(bottom);
        boolean heightless = !panel.marks().isEmpty() && panel.marks().stream().allMatch(m -> m instanceof SpikeMark);
        getStyler().setYAxisTicksVisible(!heightless).setPlotGridHorizontalLinesVisible(!heightless);
        getStyler().setXAxisLogarithmic(panel.x().logarithmic());
        getStyler().setYAxisLogarithmic(panel.y().logarithmic());
        getStyler().setXAxisMin(x.axis().low()).setXAxisMax(x.axis().high());
        getStyler().setYAxisMin(y.axis().low()).setYAxisMax(y.axis().high());
        getStyler().setXAxisTickLabelsFormattingFunction(x::label);
        getStyler().setYAxisTickLabelsFormattingFunction(y::label);
        keepRoomForNames();
        if (!framed()) {
            getStyler().setAxisTicksVisible(false).setPlotGridLinesVisible(false);
            setXAxisTitle("");
        }
        // Off the middle: XChart takes equally spaced x values for the only places where a tick may stand.
        carrier(" frame", x.axis().low() + 0.37 * x.axis().length());
        for (int k = 0; k < panel.marks().size(); k++) {
            var mark = panel.marks().get(k);
            var series = carrier(seriesName(k), x.axis().low());
            var colour = new Color(theme.colour(mark.ink()));
            series.setLineColor(colour).setLineStyle(Style.stroke(mark.ink()));
            series.setShowInLegend(!mark.name().isEmpty());
        }
    }

    /**
     * Where names stand on an axis XChart writes the longest of them, unseen, and no lines. It takes labels that are all the same for
     * numbers cut short, and then leaves them out.
     */
    private void keepRoomForNames() {
        if (!panel.xPlaces().isEmpty()) {
            getStyler().setXAxisTickLabelsColor(UNSEEN).setPlotGridVerticalLinesVisible(false);
            getStyler().setXAxisTickMarksColor(UNSEEN);
            getStyler()
                    .setXAxisTickLabelsFormattingFunction(
                            tick -> tick < panel.xShown().high() ? "0" : "0 ");
        }
        if (!panel.yPlaces().isEmpty()) {
            var longest = panel.yPlaces().stream()
                    .map(Place::text)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            getStyler().setYAxisTickLabelsColor(UNSEEN).setPlotGridHorizontalLinesVisible(false);
            getStyler().setYAxisTickMarksColor(UNSEEN);
            getStyler()
                    .setYAxisTickLabelsFormattingFunction(
                            tick -> tick < panel.yShown().high() ? longest : longest + " ");
        }
    }

    /** An axis on which nothing stands has no line. */
    private static boolean blank(List<Place> places) {
        return !places.isEmpty() && places.stream().allMatch(p -> p.text().isBlank());
    }

    /** A diagram has no axes. */
    private boolean framed() {
        return panel.marks().stream().noneMatch(PopulationMark.class::isInstance);
    }

    private XYSeries carrier(String name, double x) {
        var series = addSeries(name, new double[] {x}, new double[] {Double.NaN});
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    private String seriesName(int k) {
        var name = panel.marks().get(k).name();
        boolean taken =
                panel.marks().subList(0, k).stream().anyMatch(m -> m.name().equals(name));
        return name.isEmpty() || taken ? name + " #" + (k + 1) : name;
    }

    private @Nullable XYSeries series(int k) {
        return seriesMap.get(seriesName(k));
    }

    @Override
    public void paint(Graphics2D g, int width, int height) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(getStyler().getChartBackgroundColor());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        int head = headerHeight(g, width);
        g.translate(0, head);
        paintFrame(g, width, height - head);
        paintMarks(g);
        g.translate(0, -head);
        header.paint(g, plot().getX(), plot().getMaxX(), this);
    }

    /** Axes and grid, without marks and header. */
    void paintFrame(Graphics2D g, int width, int height) {
        var label = panel.y();
        boolean fits = Style.LABELS
                        .getStringBounds(label.label(), g.getFontRenderContext())
                        .getWidth()
                < height - 2 * Style.PADDING;
        setYAxisTitle(fits ? label.label() : shortLabel(label));
        int crop = Style.XCHART_PADDING - Style.PADDING;
        g.translate(-crop, -crop);
        super.paint(g, width + crop + Style.XCHART_PADDING - Style.RIGHT, height + 2 * crop);
        g.translate(crop, crop);
        var plot = plot();
        g.setColor(getStyler().getAxisTickMarksColor());
        g.setStroke(getStyler().getAxisTickMarksStroke());
        if (framed() && !blank(panel.yPlaces()))
            g.draw(new Line2D.Double(plot.getX(), plot.getY(), plot.getX(), plot.getMaxY()));
        if (getStyler().isXAxisTicksVisible() && !blank(panel.xPlaces()))
            g.draw(new Line2D.Double(plot.getX(), plot.getMaxY(), plot.getMaxX(), plot.getMaxY()));
        paintNames(g);
        setWidth(wide);
        setHeight(tall);
    }

    /** {@code V (mV)} for {@code membrane potential V (mV)}. */
    private static String shortLabel(Axis axis) {
        return Axis.linear(axis.name().substring(axis.name().lastIndexOf(' ') + 1), axis.unit())
                .label();
    }

    private Scale scale() {
        return new Scale(plot(), x.shown(), y.shown(), x.logarithmic(), y.logarithmic());
    }

    private void paintNames(Graphics2D g) {
        var scale = scale();
        g.setFont(Style.TICKS);
        var metrics = g.getFontMetrics();
        for (var place : panel.yPlaces()) {
            g.setColor(new Color(theme.colour(place.ink())));
            double left = plot().getX() - NAME_GAP - metrics.stringWidth(place.text());
            g.drawString(place.text(), (float) left, (float) scale.y(place.at()) + metrics.getAscent() * 0.4f);
        }
        if (!getStyler().isXAxisTicksVisible()) return;
        for (var place : panel.xPlaces()) {
            g.setColor(new Color(theme.colour(place.ink())));
            double half = metrics.stringWidth(place.text()) / 2.0;
            double below = plot().getMaxY() + NAME_GAP + metrics.getAscent();
            g.drawString(place.text(), (float) (scale.x(place.at()) - half), (float) below);
        }
    }

    private void paintMarks(Graphics2D g) {
        var clip = g.getClip();
        g.clip(plot());
        var painter = new MarkPainter(g, scale(), getStyler().getPlotBackgroundColor());
        for (int k = 0; k < panel.marks().size(); k++) {
            var series = series(k);
            if (series != null && series.isEnabled())
                painter.paint(panel.marks().get(k), series.getLineColor(), series.getLineStyle());
        }
        g.setClip(clip);
    }

    int headerHeight(Graphics2D g, int width) {
        return header.height(g, width, this);
    }

    /** The rectangle between the axes, px; known after painting. */
    Rectangle2D plot() {
        int crop = Style.XCHART_PADDING - Style.PADDING;
        var bounds = plot.getBounds();
        return new Rectangle2D.Double(
                bounds.getX() - crop, bounds.getY() - crop, bounds.getWidth(), bounds.getHeight());
    }

    Panel panel() {
        return panel;
    }

    /** As set on the chart, else as the mark's ink has it. */
    BasicStroke stroke(int k) {
        var series = series(k);
        return series == null ? Style.stroke(panel.marks().get(k).ink()) : series.getLineStyle();
    }

    Color colour(int k) {
        var series = series(k);
        return series == null ? getStyler().getChartFontColor() : series.getLineColor();
    }
}
