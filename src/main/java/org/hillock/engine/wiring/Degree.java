package org.hillock.engine.wiring;

/** How many synapses one target may have. */
final class Degree {
    private static final double DEVIATIONS = 10;
    private static final double FEW = 20;

    private Degree() {}

    /** Where targets draw, as many as each draws; where sources do, more than any target is hit by, which is nearly a Poisson number. */
    static double drawn(Shape shape, double expected) {
        if (!shape.bySource()) return expected / Math.max(1, shape.rows());
        double mean = expected / Math.max(1, shape.partners());
        return mean + DEVIATIONS * Math.sqrt(mean) + FEW;
    }

    /** The greatest number among all targets of a pattern whose rows are sources. */
    static double counted(Pattern pattern) {
        var shape = pattern.shape();
        var onto = new int[shape.partners()];
        var row = new Row();
        int most = 0;
        for (int k = 0; k < shape.rows(); k++) {
            row.clear(0);
            pattern.draw(k, 0, shape.tiles(), row);
            for (int i = 0; i < row.count; i++) most = Math.max(most, ++onto[row.partners[i]]);
        }
        return most;
    }
}
