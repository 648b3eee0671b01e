package org.hillock.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Paints the marks of a panel, each line as one path: joints are smooth, dashes run on, and a long record is quick. */
final class MarkPainter {
    private static final double DOT = 5.5;
    private static final double SMALL = 2.6;
    private static final double LARGE = 11;
    private static final double DIAMOND = 7;

    private final Graphics2D g;
    private final Scale scale;
    private final Color background;
    /** Device pixels to a unit: what the eye, or the file, can resolve. */
    private final double resolution;

    MarkPainter(Graphics2D g, Scale scale, Color background) {
        this.g = g;
        this.background = background;
        this.scale = scale;
        this.resolution = Math.max(1, g.getTransform().getScaleX());
    }

    void paint(Mark mark, Color colour, BasicStroke stroke) {
        g.setColor(colour);
        g.setStroke(stroke);
        if (mark instanceof LineMark line) paint(line, stroke);
        else if (mark instanceof SpikeMark spikes) paint(spikes);
        else if (mark instanceof BarMark bars) paint(bars);
        else if (mark instanceof PointMark points) paint(points);
        else if (mark instanceof BandMark band) paint(band, colour);
        else if (mark instanceof ArrowMark arrows) FlowPainter.paint(g, arrows, scale);
        else if (mark instanceof HeatMark heat) HeatPainter.paint(g, heat, scale, resolution);
        else if (mark instanceof RasterMark raster) RasterPainter.paint(g, raster, scale, colour, resolution);
        else if (mark instanceof BoxMark box) BoxPainter.paint(g, box, scale, colour, background);
        else if (mark instanceof NumberMark numbers) paint(numbers);
        else if (mark instanceof ProjectionMark lines) DiagramPainter.paint(g, lines, scale.plot(), colour);
        else if (mark instanceof PopulationMark circles)
            DiagramPainter.paint(g, circles, scale.plot(), colour, background);
    }

    private void paint(LineMark line, BasicStroke stroke) {
        var points = line.points();
        double left = scale.plot().getX();
        int columns = (int) Math.ceil(scale.plot().getWidth() * resolution);
        var kept = Thinning.indices(points, x -> (scale.x(x) - left) * resolution, columns);
        if (kept.length < points.size() / 4 && points.size() > 4 * columns)
            g.setStroke(
                    new BasicStroke(Math.min(1.2f, stroke.getLineWidth()), stroke.getEndCap(), stroke.getLineJoin()));
        if (line.ink().width() > 0) g.draw(path(points, kept, line.stepped()));
        if (line.ink().dots()) dots(points, kept);
    }

    private Path2D path(Points points, int[] kept, boolean stepped) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO, kept.length + 1);
        boolean down = false;
        double before = 0;
        for (int k : kept) {
            double x = scale.x(points.x(k));
            double y = scale.y(points.y(k));
            if (x - x != 0 || y - y != 0) {
                down = false;
                continue;
            }
            if (!down) path.moveTo(x, y);
            else if (stepped && y != before) path.lineTo(x, before);
            if (down) path.lineTo(x, y);
            down = true;
            before = y;
        }
        return path;
    }

    private void dots(Points points, int[] kept) {
        for (int k : kept) {
            double x = scale.x(points.x(k));
            double y = scale.y(points.y(k));
            if (x - x == 0 && y - y == 0) g.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
        }
    }

    private void paint(PointMark mark) {
        var points = mark.points();
        for (int k = 0; k < points.size(); k++) {
            double x = scale.x(points.x(k));
            double y = scale.y(points.y(k));
            if (x - x == 0 && y - y == 0) point(g, x, y, mark.shape(), background);
        }
    }

    /** In the colour and with the stroke that are set. */
    static void point(Graphics2D g, double x, double y, PointMark.Shape shape, Color background) {
        double size = shape == PointMark.Shape.DOT ? SMALL : LARGE;
        var colour = g.getColor();
        var circle = new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
        if (shape == PointMark.Shape.DIAMOND) {
            diamond(g, x, y, background);
            return;
        }
        g.setColor(shape == PointMark.Shape.DOT || shape == PointMark.Shape.FULL ? colour : background);
        g.fill(circle);
        g.setColor(colour);
        if (shape == PointMark.Shape.HALF) g.fill(new Arc2D.Double(circle.getBounds2D(), 90, 180, Arc2D.CHORD));
        if (shape != PointMark.Shape.DOT) g.draw(circle);
    }

    private static void diamond(Graphics2D g, double x, double y, Color background) {
        var colour = g.getColor();
        var path = new Path2D.Double();
        path.moveTo(x - DIAMOND, y);
        path.lineTo(x, y - DIAMOND);
        path.lineTo(x + DIAMOND, y);
        path.lineTo(x, y + DIAMOND);
        path.closePath();
        g.setColor(background);
        g.fill(path);
        g.setColor(colour);
        g.setStroke(new BasicStroke(2.2f));
        g.draw(path);
    }

    /** Dark on light and light on dark. */
    private void paint(NumberMark mark) {
        g.setFont(Style.TICKS.deriveFont(12f));
        var heat = mark.heat();
        var x = heat.map().x();
        var y = heat.map().y();
        for (int i = 0; i < x.length; i++)
            for (int j = 0; j < y.length; j++) {
                double z = heat.map().at(i, j);
                if (z - z != 0) continue;
                var text = mark.text(z);
                var cell = heat.colour(z);
                boolean light = 0.3 * cell.getRed() + 0.6 * cell.getGreen() + 0.1 * cell.getBlue() > 150;
                g.setColor(light ? Color.BLACK : Color.WHITE);
                double half = g.getFontMetrics().stringWidth(text) / 2.0;
                g.drawString(text, (float) (scale.x(x[i]) - half), (float) scale.y(y[j]) + 4);
            }
    }

    private void paint(BandMark band, Color colour) {
        var line = band.line();
        g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 56));
        int n = line.size();
        for (int from = 0, to; from < n; from = to + 1) {
            var path = new Path2D.Double();
            for (to = from; to < n && drawn(band, to); to++) {
                if (to == from) path.moveTo(scale.x(line.x(to)), scale.y(band.high(to)));
                else path.lineTo(scale.x(line.x(to)), scale.y(band.high(to)));
            }
            if (to == from) continue;
            for (int k = to - 1; k >= from; k--) path.lineTo(scale.x(line.x(k)), scale.y(band.low(k)));
            path.closePath();
            g.fill(path);
        }
    }

    private boolean drawn(BandMark band, int k) {
        double sum = scale.x(band.line().x(k)) + scale.y(band.low(k)) + scale.y(band.high(k));
        return sum - sum == 0;
    }

    /** Of the spikes in one pixel column only the longest is drawn. */
    private void paint(SpikeMark spikes) {
        var path = new Path2D.Double();
        double top = scale.y(spikes.top());
        for (int k = 0; k < spikes.times().length; ) {
            double x = scale.x(spikes.times()[k]);
            double foot = spikes.foot()[k];
            for (k++; k < spikes.times().length && scale.x(spikes.times()[k]) - x < 1 / resolution; k++)
                foot = Math.min(foot, spikes.foot()[k]);
            path.moveTo(x, scale.y(foot));
            path.lineTo(x, top);
        }
        g.draw(path);
    }

    private void paint(BarMark bars) {
        double zero = scale.plot().getMaxY();
        if (!scale.logY()) zero = scale.y(0);
        double gap = Math.min(1, scale.plot().getWidth() / Math.max(1, bars.heights().length) / 8);
        for (int k = 0; k < bars.heights().length; k++) {
            double left = scale.x(bars.from() + k * bars.width());
            double right = scale.x(bars.from() + (k + 1) * bars.width());
            double top = scale.y(bars.heights()[k]);
            if (top - top == 0 && top < zero)
                g.fill(new Rectangle2D.Double(left, top, Math.max(0.5, right - left - gap), zero - top));
        }
    }
}
