package org.hillock.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Paints the marks of a panel, each line as one path: joints are smooth, dashes run on, and a long record is quick. */
final class MarkPainter {
    private static final double DOT = 5.5;

    private final Graphics2D g;
    private final Scale scale;
    /** Device pixels to a unit: what the eye, or the file, can resolve. */
    private final double resolution;

    MarkPainter(Graphics2D g, Scale scale) {
        this.g = g;
        this.scale = scale;
        this.resolution = Math.max(1, g.getTransform().getScaleX());
    }

    void paint(Mark mark, Color colour, BasicStroke stroke) {
        g.setColor(colour);
        g.setStroke(stroke);
        if (mark instanceof LineMark line) paint(line, stroke);
        else if (mark instanceof SpikeMark spikes) paint(spikes);
        else if (mark instanceof BarMark bars) paint(bars);
    }

    private void paint(LineMark line, BasicStroke stroke) {
        var points = line.points();
        double left = scale.plot().getX();
        int columns = (int) Math.ceil(scale.plot().getWidth() * resolution);
        var kept = Thinning.indices(points, x -> (scale.x(x) - left) * resolution, columns);
        if (kept.length < points.size() / 4)
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
