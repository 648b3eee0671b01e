package org.hillock.plot;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Paints the arrows of a flow, centred on their points and at most as long as two neighbours are apart. */
final class FlowPainter {
    /** Of the distance of two arrows. */
    private static final double LONGEST = 0.8;

    private static final double SHORTEST = 0.3;
    /** Speeds in a plane differ a thousandfold; lengths may not. */
    private static final double POWER = 0.25;

    private static final double HEAD = 4;

    private FlowPainter() {}

    static void paint(Graphics2D g, ArrowMark mark, Scale scale) {
        var field = mark.field();
        var dx = field.dx();
        var dy = field.dy();
        double xUnit = scale.x(field.x(1)) - scale.x(field.x(0));
        double yUnit = scale.y(field.y(1)) - scale.y(field.y(0));
        double cell = Math.min(Math.abs(xUnit), Math.abs(yUnit));
        var px = new double[dx.length];
        var py = new double[dx.length];
        double fastest = 0;
        for (int k = 0; k < dx.length; k++) {
            px[k] = dx[k] * xUnit / (field.x(1) - field.x(0));
            py[k] = dy[k] * yUnit / (field.y(1) - field.y(0));
            double speed = Math.hypot(px[k], py[k]);
            if (speed < Double.POSITIVE_INFINITY) fastest = Math.max(fastest, speed);
        }
        var path = new Path2D.Double();
        for (int k = 0; k < dx.length; k++) {
            double speed = Math.hypot(px[k], py[k]);
            if (!(speed > 0) || speed == Double.POSITIVE_INFINITY) continue;
            double share = Math.pow(speed / fastest, POWER);
            double half = cell * (SHORTEST + (LONGEST - SHORTEST) * share) / 2;
            double ux = px[k] / speed;
            double uy = py[k] / speed;
            double x = scale.x(field.x(k % field.columns()));
            double y = scale.y(field.y(k / field.columns()));
            double tipX = x + half * ux;
            double tipY = y + half * uy;
            path.moveTo(x - half * ux, y - half * uy);
            path.lineTo(tipX, tipY);
            path.moveTo(tipX - HEAD * (ux + 0.6 * uy), tipY - HEAD * (uy - 0.6 * ux));
            path.lineTo(tipX, tipY);
            path.lineTo(tipX - HEAD * (ux - 0.6 * uy), tipY - HEAD * (uy + 0.6 * ux));
        }
        g.draw(path);
    }
}
