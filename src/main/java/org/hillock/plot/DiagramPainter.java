package org.hillock.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.Locale;
import org.hillock.record.NetworkDiagram;

/** Paints populations as circles, and projections as lines that end in an arrow where they excite and in a disc where they inhibit. */
final class DiagramPainter {
    /** Half of the angle under which a loop leaves and comes back. */
    private static final double LOOP = 0.5;

    private static final Font NAME = Style.LABELS.deriveFont(Font.BOLD);
    private static final Font SIZE = Style.TICKS.deriveFont(12f);

    private DiagramPainter() {}

    static void paint(Graphics2D g, ProjectionMark mark, Rectangle2D room, Color colour) {
        var layout = new DiagramLayout(mark.diagram(), room);
        mark.diagram().projections().stream()
                .filter(edge -> edge.effect() == mark.effect() && edge.synapses() > 0)
                .sorted(Comparator.comparingDouble(edge -> -edge.synapses()))
                .forEach(edge -> paint(g, edge, layout, colour));
    }

    private static void paint(Graphics2D g, NetworkDiagram.Edge edge, DiagramLayout layout, Color colour) {
        double width = layout.width(edge);
        // The few strong ones are seen first, and the many weak ones do not hide them.
        int alpha = (int) Math.min(255, 110 + 30 * width);
        g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
        double head = 5 + 1.1 * width;
        var curve = edge.source() == edge.target()
                ? loop(layout, edge.source(), head, width)
                : between(layout, edge.source(), edge.target(), head);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(curve);
        double angle = Math.atan2(curve.y2 - curve.ctrly2, curve.x2 - curve.ctrlx2);
        var place = AffineTransform.getTranslateInstance(curve.x2, curve.y2);
        place.rotate(angle);
        g.fill(place.createTransformedShape(head(edge.effect(), head)));
    }

    /** From 0 to {@code length} on x, where the population begins. */
    private static java.awt.Shape head(NetworkDiagram.Effect effect, double length) {
        if (effect == NetworkDiagram.Effect.INHIBITORY) return new Ellipse2D.Double(0, -length / 2, length, length);
        if (effect == NetworkDiagram.Effect.OTHER)
            return new Rectangle2D.Double(length - 3, -length / 2 - 2, 3, length + 4);
        var arrow = new Path2D.Double();
        arrow.moveTo(-1, -length * 0.62);
        arrow.lineTo(length, 0);
        arrow.lineTo(-1, length * 0.62);
        arrow.closePath();
        return arrow;
    }

    private static CubicCurve2D.Double between(DiagramLayout layout, int source, int target, double head) {
        var from = layout.middle(source);
        var to = layout.middle(target);
        double direction = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
        double lean = layout.lean(source, target);
        var start = polar(from, direction + lean, layout.radius(source) + 2);
        var end = polar(to, direction + Math.PI - lean, layout.radius(target) + 3 + head);
        double reach = start.distance(end) * 0.35;
        var leave = polar(start, direction + lean, reach);
        var arrive = polar(end, direction + Math.PI - lean, reach);
        return new CubicCurve2D.Double(
                start.getX(),
                start.getY(),
                leave.getX(),
                leave.getY(),
                arrive.getX(),
                arrive.getY(),
                end.getX(),
                end.getY());
    }

    private static CubicCurve2D.Double loop(DiagramLayout layout, int population, double head, double width) {
        var middle = layout.middle(population);
        double out = layout.outward(population);
        double radius = layout.radius(population);
        var start = polar(middle, out - LOOP, radius + 2);
        var end = polar(middle, out + LOOP, radius + 3 + head);
        double reach = radius + 58 + 2 * width;
        var leave = polar(middle, out - LOOP * 1.5, reach);
        var arrive = polar(middle, out + LOOP * 1.1, reach);
        return new CubicCurve2D.Double(
                start.getX(),
                start.getY(),
                leave.getX(),
                leave.getY(),
                arrive.getX(),
                arrive.getY(),
                end.getX(),
                end.getY());
    }

    private static Point2D polar(Point2D from, double angle, double distance) {
        return new Point2D.Double(from.getX() + distance * Math.cos(angle), from.getY() + distance * Math.sin(angle));
    }

    static void paint(Graphics2D g, PopulationMark mark, Rectangle2D room, Color colour, Color background) {
        var layout = new DiagramLayout(mark.diagram(), room);
        for (int p = 0; p < mark.diagram().populations().size(); p++) {
            var node = mark.diagram().populations().get(p);
            var middle = layout.middle(p);
            double r = layout.radius(p);
            var circle = new Ellipse2D.Double(middle.getX() - r, middle.getY() - r, 2 * r, 2 * r);
            g.setColor(background);
            g.fill(circle);
            g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 20));
            g.fill(circle);
            g.setColor(colour);
            g.setStroke(new BasicStroke(1.8f));
            g.draw(circle);
            centred(g, node.name(), NAME, middle.getX(), middle.getY() + 1);
            centred(g, String.format(Locale.ROOT, "%,d", node.size()), SIZE, middle.getX(), middle.getY() + 15);
        }
    }

    private static void centred(Graphics2D g, String text, Font font, double x, double y) {
        g.setFont(font);
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }
}
