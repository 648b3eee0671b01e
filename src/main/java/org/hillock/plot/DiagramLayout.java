package org.hillock.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.hillock.record.NetworkDiagram;

/** Where the populations of a diagram stand: two beside each other, more on an ellipse, the first at top left, clockwise. */
final class DiagramLayout {
    private static final double SMALLEST = 24;
    private static final double LARGEST = 46;
    /** One or two, which have all the room. */
    private static final double ALONE = 64;
    /** Around the circles, px: room for loops. */
    private static final double MARGIN = 52;

    private static final double LEAN = 0.28;

    private final NetworkDiagram diagram;
    private final Rectangle2D room;
    private final double largest;
    private final double most;

    DiagramLayout(NetworkDiagram diagram, Rectangle2D room) {
        this.diagram = diagram;
        this.room = room;
        this.largest = diagram.populations().stream()
                .mapToDouble(NetworkDiagram.Node::size)
                .max()
                .orElse(1);
        this.most = diagram.projections().stream()
                .mapToDouble(NetworkDiagram.Edge::synapses)
                .max()
                .orElse(1);
    }

    /** The direction from the middle of the diagram, in which the loops of a population lie. */
    double outward(int population) {
        int n = diagram.populations().size();
        if (n == 1) return -Math.PI / 2;
        return Math.PI + (population + (n == 2 ? 0 : 0.5)) * 2 * Math.PI / n;
    }

    Point2D middle(int population) {
        int n = diagram.populations().size();
        double wide = n == 1 ? 0 : n == 2 ? room.getWidth() / 5 : room.getWidth() / 2 - LARGEST - 2 * MARGIN;
        double high = n < 3 ? 0 : room.getHeight() / 2 - LARGEST - MARGIN;
        double angle = outward(population);
        return new Point2D.Double(
                room.getCenterX() + wide * Math.cos(angle), room.getCenterY() + high * Math.sin(angle));
    }

    /** Half of the area goes with the number of neurons, so that also a small population has room for its name. */
    double radius(int population) {
        double share = diagram.populations().get(population).size() / largest;
        return SMALLEST + (largestRadius() - SMALLEST) * Math.sqrt(share);
    }

    private double largestRadius() {
        return diagram.populations().size() <= 2 ? ALONE : LARGEST;
    }

    /**
     * How far a line leans to its right when it leaves, as an angle, so that the way back is another one; less where it would lean over the
     * population between the two.
     */
    double lean(int source, int target) {
        int n = diagram.populations().size();
        boolean outside = n > 4 && Math.floorMod(source - target, n) == 2;
        return outside ? -LEAN / 4 : LEAN;
    }

    /** The width of a line, px: in proportion to the synapses, but for a hair that every projection has. */
    double width(NetworkDiagram.Edge edge) {
        return 0.8 + 8 * edge.synapses() / most;
    }
}
