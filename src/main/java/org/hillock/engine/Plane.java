package org.hillock.engine;

import java.util.List;
import org.hillock.engine.stepper.Slopes;
import org.hillock.model.Equations;
import org.hillock.model.equation.Statement;

/**
 * The flow of two variables of a cell under a constant current. Any others are where their slopes are 0: they follow at once.
 */
public final class Plane implements Flow {
    private final Slopes slopes;
    private final Equilibria others;
    private final double current;
    private final double[] state;
    private final double[] out;
    private final int x;
    private final int y;

    /** @param x place of the one variable; @param y of the other; @param current in the unit of the cell's current */
    public Plane(Equations equations, int x, int y, double current) {
        var names = equations.formulas().slopes().stream().map(Statement::name).toList();
        var unsettled = Equilibria.unsettled(equations, List.of(names.get(x), names.get(y)));
        if (!unsettled.isEmpty())
            throw new IllegalArgumentException("phasePlane cannot say where " + unsettled.get(0)
                    + " settles, because its equation is not linear in it. Choose it as one of the two variables.");
        this.slopes = new Slopes(equations);
        this.others = new Equilibria(equations, current);
        this.current = current;
        this.x = x;
        this.y = y;
        this.state = new double[equations.formulas().slopes().size()];
        this.out = new double[state.length];
    }

    @Override
    public void slopes(double atX, double atY, double[] to) {
        state[x] = atX;
        state[y] = atY;
        if (state.length > 2) others.settle(state, List.of(x, y));
        slopes.of(state, current, out);
        to[0] = out[x];
        to[1] = out[y];
    }
}
