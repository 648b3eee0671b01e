package org.hillock.engine.stepper;

import org.hillock.model.Equations;

/** What the plain steppers share: what is recorded before a step, and what happens after it. */
abstract class PlainLoop implements Stepper {
    final Slopes slopes;
    private final boolean resets;
    private final int[] recorded;
    private final String name;

    PlainLoop(Equations equations, Block.Layout layout) {
        slopes = new Slopes(equations);
        name = equations.name();
        resets = !equations.firing().reset().isEmpty();
        var values = equations.values();
        recorded = layout.recorded().stream().mapToInt(values::place).toArray();
    }

    /** Takes the step of one column: from time {@code now}, h ms long. */
    abstract void step(Block block, int c, double h, double now, double[] x, boolean held);

    /** Hands the noise of a step to the slopes, where a method has it there. */
    void noise(Block block, int c, double h) {}

    /** What errors call the cell. */
    String name() {
        return name;
    }

    /** True if a spike resets the state, so that it is looked for at the end of a step. */
    boolean resets() {
        return resets;
    }

    @Override
    public int run(double[] state, Block block, int from, int to, double h, double t, boolean held, boolean watched) {
        int n = slopes.size();
        var layout = block.layout();
        var rows = block.rows();
        double before = resets || !watched ? -1 : slopes.level(state, t);
        for (int c = from; c < to; c++) {
            double now = t + (c - from) * h;
            noise(block, c, h);
            place(block, c, 0, now, state);
            for (int r = 0; r < recorded.length; r++) rows[layout.record(r)][c] = slopes.value(recorded[r]);
            step(block, c, h, now, state, held);
            for (int j = 0; j < layout.jumps().size(); j++) state[layout.jumps().get(j)] += rows[layout.jump(j)][c];
            if (!watched) continue;
            double after = slopes.level(state, now + h);
            if (after >= 0 && before < 0) {
                state[n] = before;
                state[n + 1] = after;
                return -2 - c;
            }
            if (!resets) before = after;
        }
        return to;
    }

    /** Puts the slopes to a state, with the drive at a node of the step. */
    void place(Block block, int c, int node, double t, double[] x) {
        var layout = block.layout();
        var rows = block.rows();
        slopes.at(t, x, rows[layout.current(node)][c], layout.conducts() ? rows[layout.conductance(node)][c] : 0);
    }

    @Override
    public void reset(double[] state, double t) {
        slopes.reset(state, t);
    }
}
