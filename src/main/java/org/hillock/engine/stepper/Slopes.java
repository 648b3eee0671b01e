package org.hillock.engine.stepper;

import java.util.List;
import org.hillock.model.Equations;
import org.hillock.model.equation.Derivative;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Formulas;
import org.hillock.model.equation.Function;
import org.hillock.model.equation.Operator;
import org.hillock.model.equation.Statement;

/** The right-hand sides of a set of equations, computed plainly: every other way is held against this one. */
public final class Slopes {
    private final double[] values;
    private final List<Evaluator> parts;
    private final Evaluator[] slopes;
    private final Evaluator[] resets;
    private final int[] targets;
    private final Evaluator level;
    private final int state;
    private final int potential;
    private final int current;
    private final int time;
    private final int noise;

    public Slopes(Equations equations) {
        var names = equations.values();
        var formulas = equations.formulas();
        values = names.initial();
        parts = names.parts();
        var list = formulas.slopes();
        state = list.size();
        slopes = new Evaluator[state];
        for (int k = 0; k < state; k++) {
            slopes[k] = Evaluator.of(list.get(k).value(), names.places());
        }
        var statements = equations.firing().reset();
        resets = statements.stream()
                .map(s -> Evaluator.of(s.value(), names.places()))
                .toArray(Evaluator[]::new);
        targets = statements.stream().mapToInt(s -> names.place(s.name())).toArray();
        level = Evaluator.of(level(equations), names.places());
        potential = names.place(equations.potential());
        current = names.place(Formulas.CURRENT);
        time = names.place(Formulas.TIME);
        noise = time + 2;
    }

    /** How a variable's slope depends on the variable itself. */
    public static Expression own(Formulas formulas, Statement slope) {
        return Derivative.of(formulas.expanded(slope.value(), slope.name()), slope.name());
    }

    /** A number that is at or above 0 where the spike condition holds. */
    public static Expression level(Equations equations) {
        var none = new Expression.Number(-1);
        if (equations.firing().when().isEmpty()) return none;
        var condition = equations.firing().when().get();
        if (equations.firing().reset().isEmpty() && condition instanceof Expression.Operation o)
            switch (o.operator()) {
                case GREATER, GREATER_EQUAL:
                    return new Expression.Operation(Operator.MINUS, o.left(), o.right());
                case LESS, LESS_EQUAL:
                    return new Expression.Operation(Operator.MINUS, o.right(), o.left());
                default:
                    break;
            }
        return new Expression.Call(Function.WHERE, List.of(condition, new Expression.Number(0), none));
    }

    int size() {
        return state;
    }

    int potential() {
        return potential;
    }

    /** The value of an expression of the names of the equations at the place that was set. */
    double value(Evaluator expression) {
        return expression.at(values);
    }

    /** Sets all but the state: {@code current} and {@code conductance} as a {@link Block} has them. */
    void at(double t, double[] x, double drive, double conductance) {
        System.arraycopy(x, 0, values, 0, state);
        values[time] = t;
        values[current] = conductance == 0 ? drive : drive - conductance * x[potential];
        for (int k = 0; k < parts.size(); k++) values[state + k] = parts.get(k).at(values);
    }

    void noise(int k, double value) {
        values[noise + k] = value;
    }

    /** d(variable k)/dt at the place that was set, per ms. */
    double slope(int k) {
        return slopes[k].at(values);
    }

    /** At or above 0 where the spike condition holds, for a state at time t. */
    double level(double[] x, double t) {
        at(t, x, 0, 0);
        return level.at(values);
    }

    /** The value of any name at the place that was set. */
    double value(int place) {
        return values[place];
    }

    void reset(double[] x, double t) {
        at(t, x, 0, 0);
        for (int k = 0; k < resets.length; k++) x[targets[k]] = values[targets[k]] = resets[k].at(values);
    }

    /** The slopes of a state under a constant current and without noise, for a phase plane. */
    public void of(double[] x, double nA, double[] out) {
        for (int k = 0; values.length > noise + k; k++) values[noise + k] = 0;
        at(0, x, nA, 0);
        for (int k = 0; k < state; k++) out[k] = slope(k);
    }
}
