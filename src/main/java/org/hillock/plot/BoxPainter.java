package org.hillock.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Paints a box with its whiskers, median and mean. */
final class BoxPainter {
    private static final double DOT = 7;

    private BoxPainter() {}

    static void paint(Graphics2D g, BoxMark box, Scale scale, Color colour, Color background) {
        if (Double.isNaN(box.mean())) return;
        double x = scale.x(box.at());
        double left = scale.x(box.at() - box.width() / 2);
        double right = scale.x(box.at() + box.width() / 2);
        double cap = (right - left) / 4;
        double top = scale.y(box.upper());
        var body = new Rectangle2D.Double(left, top, right - left, scale.y(box.lower()) - top);
        g.setStroke(new BasicStroke(1.6f));
        g.draw(new Line2D.Double(x, scale.y(box.low()), x, scale.y(box.high())));
        for (double end : new double[] {box.low(), box.high()})
            g.draw(new Line2D.Double(x - cap, scale.y(end), x + cap, scale.y(end)));
        g.setColor(background);
        g.fill(body);
        g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 90));
        g.fill(body);
        g.setColor(colour);
        g.draw(body);
        g.setStroke(new BasicStroke(2.6f));
        g.draw(new Line2D.Double(left, scale.y(box.median()), right, scale.y(box.median())));
        g.fill(new Ellipse2D.Double(x - DOT / 2, scale.y(box.mean()) - DOT / 2, DOT, DOT));
    }
}
