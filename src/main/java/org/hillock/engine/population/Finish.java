package org.hillock.engine.population;

import static org.hillock.engine.population.Terms.above;
import static org.hillock.engine.population.Terms.and;
import static org.hillock.engine.population.Terms.name;
import static org.hillock.engine.population.Terms.number;
import static org.hillock.engine.population.Terms.set;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hillock.engine.stepper.Slopes;
import org.hillock.model.Equations;
import org.hillock.model.equation.Derivative;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Formulas;
import org.hillock.model.equation.Operator;
import org.hillock.model.equation.Statement;

/** What happens at the end of a step: whether the neuron fires, and what that does to it. */
record Finish(Equations equations, boolean holds, List<Statement> lines) {

    Program program(List<String> kept, List<String> brought, List<Integer> arriving) {
        var names = names();
        var columns = new ArrayList<>(kept);
        Optional<Expression> fires = Optional.empty();
        if (equations.firing().when().isPresent()) {
            Expression condition;
            if (equations.firing().reset().isEmpty()) {
                // It fires when the condition begins to hold.
                columns.add(Program.LEVEL);
                columns.add(Program.BEFORE);
                lines.add(set(Program.BEFORE, name(Program.LEVEL)));
                lines.add(set(Program.LEVEL, Derivative.substitute(Slopes.level(equations), names)));
                condition = and(
                        new Expression.Operation(Operator.GREATER_EQUAL, name(Program.LEVEL), number(0)),
                        new Expression.Operation(Operator.LESS, name(Program.BEFORE), number(0)));
            } else condition = Derivative.substitute(equations.firing().when().get(), names);
            fires = Optional.of(holds ? and(condition, above(name(Program.ACTIVE), 0)) : condition);
        }
        return new Program(columns, brought, arriving, lines, fires, reset(names));
    }

    /** What names stand for at the end of a step; parts are written out. */
    private Map<String, Expression> names() {
        var names = new HashMap<String, Expression>();
        names.put(Formulas.TIME, name(Program.T_END));
        for (var part : equations.formulas().parts())
            names.put(part.name(), Derivative.substitute(part.value(), names));
        return names;
    }

    /** The reset statements; parts keep the value that they have before the first of them. */
    private List<Statement> reset(Map<String, Expression> names) {
        var reset = new ArrayList<Statement>();
        var now = new HashMap<>(names);
        for (var part : equations.formulas().parts()) {
            if (equations.firing().reset().stream().noneMatch(s -> s.value().mentions(part.name()))) continue;
            var line = " part " + part.name();
            reset.add(set(line, names.getOrDefault(part.name(), part.value())));
            now.put(part.name(), name(line));
        }
        for (var s : equations.firing().reset()) reset.add(set(s.name(), Derivative.substitute(s.value(), now)));
        return reset;
    }
}
