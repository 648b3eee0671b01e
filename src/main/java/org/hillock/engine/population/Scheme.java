package org.hillock.engine.population;

import static org.hillock.engine.population.Program.ACTIVE;
import static org.hillock.engine.population.Program.H;
import static org.hillock.engine.population.Terms.exprel;
import static org.hillock.engine.population.Terms.minus;
import static org.hillock.engine.population.Terms.name;
import static org.hillock.engine.population.Terms.number;
import static org.hillock.engine.population.Terms.over;
import static org.hillock.engine.population.Terms.plus;
import static org.hillock.engine.population.Terms.set;
import static org.hillock.engine.population.Terms.times;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hillock.engine.stepper.Slopes;
import org.hillock.model.Method;
import org.hillock.model.equation.Derivative;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Formulas;
import org.hillock.model.equation.Statement;

/**
 * Writes the equations of a cell and a method as the lines of a step. The cell's own variables are carried on as a single cell's are,
 * operation by operation; receptors decay exactly, and are read where within the step the method reads its drive.
 */
final class Scheme {
    private final ReceptorEquations wired;
    private final Method method;
    private final boolean injected;
    private final boolean holds;
    private final boolean counted;
    private final Coefficients coefficients;
    private final Formulas formulas;
    private final List<Statement> own;
    private final Set<String> changing;
    private final List<Statement> lines = new ArrayList<>();
    /** What each name stands for where that is not the name itself. */
    private final Map<String, Expression> always = new HashMap<>();

    /**
     * @param counted if the cells of receptors count quanta
     * @param parameters in which neurons differ
     */
    Scheme(
            ReceptorEquations wired,
            Method method,
            boolean injected,
            boolean holds,
            boolean counted,
            Coefficients coefficients,
            Set<String> parameters) {
        this.wired = wired;
        this.method = method;
        this.injected = injected;
        this.holds = holds;
        this.counted = counted;
        this.coefficients = coefficients;
        this.formulas = wired.equations().formulas();
        this.own = formulas.slopes().subList(0, wired.own());
        this.changing = formulas.changing();
        if (!injected) always.put(Formulas.CURRENT, number(0));
        for (int k = 0; k < formulas.noises().size(); k++)
            always.put(formulas.noises().get(k), over(name(Program.noise(k)), name(Program.ROOT_H)));
        // Parts that stay the same are written out, and then computed once before the loop; but not for each neuron.
        for (var part : formulas.parts()) {
            var value = Derivative.substitute(part.value(), always);
            if (!changing.contains(part.name()) && parameters.stream().noneMatch(value::mentions))
                always.put(part.name(), value);
        }
    }

    Program program(List<String> parameters) {
        switch (method) {
            case EXACT -> exact();
            case EULER -> {
                slopes(0, names(0, 0));
                for (var s : own) lines.add(set(s.name(), plus(name(s.name()), times(name(H), slope(0, s)))));
            }
            case SEQUENTIAL_EULER -> {
                for (int i = 0; i < own.size(); i++) {
                    var s = own.get(i);
                    var step =
                            times(name(H), Derivative.substitute(s.value(), stage(i, names(i, 0), List.of(s.value()))));
                    lines.add(set(s.name(), plus(name(s.name()), free(s) ? times(name(ACTIVE), step) : step)));
                }
            }
            case EXPONENTIAL_EULER -> exponential();
            case HEUN -> {
                slopes(0, names(0, 0));
                moved(1, name(H));
                slopes(1, names(1, 1));
                for (var s : own)
                    lines.add(set(
                            s.name(),
                            plus(name(s.name()), times(times(number(0.5), name(H)), plus(slope(0, s), slope(1, s))))));
            }
            case RK4 -> {
                slopes(0, names(0, 0));
                for (int k = 1; k < 4; k++) {
                    moved(k, k == 3 ? name(H) : times(number(0.5), name(H)));
                    slopes(k, names(k, k == 3 ? 1 : 0.5));
                }
                for (var s : own) {
                    var sum = plus(
                            plus(plus(slope(0, s), times(number(2), slope(1, s))), times(number(2), slope(2, s))),
                            slope(3, s));
                    lines.add(set(s.name(), plus(name(s.name()), times(over(name(H), number(6)), sum))));
                }
            }
            default -> throw new IllegalStateException(method + " has no fixed step.");
        }
        if (method != Method.EXACT) decay();
        arrive();
        return new Finish(wired.equations(), holds, CommonTerms.shared(lines))
                .program(kept(parameters), brought(), arriving());
    }

    private List<String> kept(List<String> parameters) {
        var kept = new ArrayList<String>();
        formulas.slopes().forEach(s -> kept.add(s.name()));
        if (holds) kept.add(ACTIVE);
        if (injected) kept.add(Formulas.CURRENT);
        kept.addAll(parameters);
        kept.addAll(coefficients.columns().keySet());
        return kept;
    }

    private List<String> brought() {
        var brought = new ArrayList<String>();
        for (int k = 0; k < wired.noises(method); k++) brought.add(Program.noise(k));
        return brought;
    }

    private List<Integer> arriving() {
        return wired.jumps().stream()
                .map(ReceptorEquations.Jump::receptor)
                .distinct()
                .toList();
    }

    private void exact() {
        int n = formulas.slopes().size();
        int potential = wired.equations().values().place(wired.equations().potential());
        var after = new ArrayList<Statement>();
        for (int i = 0; i < n; i++) {
            var variable = formulas.slopes().get(i).name();
            var free = coefficients.row(i, false);
            if (holds && i == potential) free = held(free, name(variable));
            else if (holds && coefficients.differ(i, potential)) free = held(free, coefficients.row(i, true));
            lines.add(set(" new " + variable, free));
            after.add(set(variable, name(" new " + variable)));
        }
        lines.addAll(after);
    }

    /** One of two values; the other one, times 0, leaves no trace. */
    private static Expression held(Expression free, Expression held) {
        return plus(times(name(ACTIVE), free), times(minus(number(1), name(ACTIVE)), held));
    }

    private void exponential() {
        var names = names(0, 0);
        var rates = own.stream().map(s -> Slopes.own(formulas, s)).toList();
        var wanted = new ArrayList<>(rates);
        own.forEach(s -> wanted.add(s.value()));
        stage(0, names, wanted);
        for (int i = 0; i < own.size(); i++) {
            slope(0, own.get(i), names);
            lines.add(set(" rate " + own.get(i).name(), times(name(H), Derivative.substitute(rates.get(i), names))));
        }
        for (var s : own)
            lines.add(set(
                    s.name(),
                    plus(name(s.name()), times(times(name(H), slope(0, s)), exprel(name(" rate " + s.name()))))));
    }

    /** The state a stage of the method looks at. */
    private void moved(int stage, Expression by) {
        for (var s : own)
            lines.add(set(
                    at(s.name(), stage), plus(name(s.name()), times(by, name(at(" slope " + s.name(), stage - 1))))));
    }

    private void slopes(int stage, Map<String, Expression> names) {
        stage(stage, names, own.stream().map(Statement::value).toList());
        own.forEach(s -> slope(stage, s, names));
    }

    private void slope(int stage, Statement s, Map<String, Expression> names) {
        var slope = Derivative.substitute(s.value(), names);
        lines.add(set(at(" slope " + s.name(), stage), free(s) ? times(name(ACTIVE), slope) : slope));
    }

    private static Expression slope(int stage, Statement s) {
        return name(at(" slope " + s.name(), stage));
    }

    /** True for the potential if it is held at times. */
    private boolean free(Statement s) {
        return holds && s.name().equals(wired.equations().potential());
    }

    private static String at(String name, int stage) {
        return name + " " + stage;
    }

    /** What the names of the equations stand for in a stage, without its parts. */
    private Map<String, Expression> names(int stage, double node) {
        var names = new HashMap<>(always);
        names.put(Formulas.TIME, name(node == 0 ? Program.T_BEGIN : node == 1 ? Program.T_END : Program.T_MIDDLE));
        if (method == Method.SEQUENTIAL_EULER || stage == 0) return names;
        for (var s : own) names.put(s.name(), name(at(s.name(), stage)));
        for (var d : wired.decays()) names.put(d.g(), decayed(d, node));
        return names;
    }

    /** Adds the lines of the parts that some expressions need, and what the parts then stand for. */
    private Map<String, Expression> stage(int stage, Map<String, Expression> names, List<Expression> wanted) {
        var parts = formulas.parts();
        var needed = new HashSet<String>();
        for (int k = parts.size() - 1; k >= 0; k--) {
            var part = parts.get(k);
            if (wanted.stream().anyMatch(e -> e.mentions(part.name()))
                    || parts.stream()
                            .anyMatch(
                                    p -> needed.contains(p.name()) && p.value().mentions(part.name())))
                needed.add(part.name());
        }
        for (var part : parts) {
            if (!needed.contains(part.name()) || always.containsKey(part.name())) continue;
            var line = at(" part " + part.name(), stage);
            lines.add(set(line, Derivative.substitute(part.value(), names)));
            names.put(part.name(), name(line));
        }
        return names;
    }

    /** The value of a receptor a part of the step later. */
    private static Expression decayed(ReceptorEquations.Decay d, double node) {
        Expression g = name(d.g());
        if (d.y().isPresent()) {
            var span = node == 1 ? name(H) : times(number(node), name(H));
            g = plus(g, times(name(d.y().get()), span));
        }
        return times(g, name(Coefficients.decay(d, node)));
    }

    private void decay() {
        for (var d : wired.decays()) {
            lines.add(set(d.g(), decayed(d, 1)));
            d.y().ifPresent(y -> lines.add(set(y, times(name(y), name(Coefficients.decay(d, 1))))));
        }
    }

    private void arrive() {
        for (var jump : wired.jumps()) {
            var arrived = name(Program.arrived(jump.receptor()));
            if (counted) arrived = times(name(Program.quantum(jump.receptor())), arrived);
            var amount = jump.factor() == 1 ? arrived : times(arrived, number(jump.factor()));
            boolean lost = holds && jump.variable().equals(wired.equations().potential());
            lines.add(set(jump.variable(), plus(name(jump.variable()), lost ? times(name(ACTIVE), amount) : amount)));
        }
    }
}
