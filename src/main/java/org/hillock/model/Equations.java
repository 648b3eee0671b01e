package org.hillock.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Formulas;
import org.hillock.model.equation.Statement;

/**
 * A cell whose state follows differential equations between spikes: the built-in models beyond the membrane, and a user's own.
 *
 * <p>In a step the equations are integrated over [t, t + dt); at its end {@code firing} is looked at. With reset statements the
 * spike stands at the end of the step in which the condition holds, and the statements are then carried out one after the
 * other. Without any a spike is the moment at which the condition begins to hold, on the straight line between two steps. For
 * {@code refractory} ms after a spike the potential is held and everything else goes on.
 *
 * @param name what the cell is called in errors: {@code izhikevich}
 * @param title what it is called on its card
 * @param formulas the differential equations
 * @param parameters a value for each free name
 * @param start the state at t = 0 where it is not 0, as expressions of the parameters and of other starts above
 * @param potential the state variable that synapses drive and that a refractory time holds
 * @param firing when a spike is counted, and what it does to the state
 * @param gates the state variables that are gates
 * @param current the injected current as recorded; its unit is what {@code I} means in the formulas
 * @param method how it is integrated, if not as the equations suggest
 * @param dt the step of a run that names none, ms
 */
public record Equations(
        String name,
        String title,
        Formulas formulas,
        Map<String, Parameter> parameters,
        Map<String, Expression> start,
        String potential,
        Firing firing,
        List<String> gates,
        Variable current,
        Optional<Method> method,
        double dt)
        implements Cell {
    private static final double DEFAULT_DT = 0.1;
    private static final MathContext SHOWN = new MathContext(6);

    public Equations {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        start = Collections.unmodifiableMap(new LinkedHashMap<>(start));
        gates = List.copyOf(gates);
    }

    /**
     * Equations alone: no parameter has a value yet, everything starts at 0, and nothing fires. The injected current is in nA if any
     * line has a unit, and else a pure number too.
     */
    public static Equations of(String name, String title, String text) {
        var formulas = Formulas.of(text);
        boolean units = Stream.concat(formulas.slopes().stream(), formulas.parts().stream())
                .anyMatch(s -> !s.unit().isEmpty());
        return new Equations(
                name,
                title,
                formulas,
                Map.of(),
                Map.of(),
                formulas.slopes().get(0).name(),
                Firing.NEVER,
                List.of(),
                units ? Variable.I : new Variable(Variable.I.symbol(), "", Variable.I.meaning()),
                Optional.empty(),
                DEFAULT_DT);
    }

    /** A place for each name and its value where it has one: the state at t = 0, the parts, the parameters, and what is reserved. */
    public Values values() {
        return new Values(this);
    }

    /** The value of a parameter. */
    public double value(String parameter) {
        return known(parameter).value();
    }

    private Parameter known(String parameter) {
        var known = parameters.get(parameter);
        if (known == null)
            throw new IllegalArgumentException(name + " has no parameter \"" + parameter + "\". "
                    + Nearest.to(parameter, parameters.keySet())
                            .map(n -> "Did you mean \"" + n + "\"?")
                            .orElse(
                                    parameters.isEmpty()
                                            ? ""
                                            : "It has " + String.join(", ", parameters.keySet()) + "."));
        return known;
    }

    /** With another value for a parameter that the formulas, the condition or the reset mention. */
    public Equations withParameter(String parameter, double value) {
        if (!parameters.containsKey(parameter) && !mentions(parameter)) throw unknown(parameter);
        return withParameterToCome(parameter, value);
    }

    /** With another value for a parameter, if only of a condition or a reset to come; {@link #check} asks whether it came. */
    public Equations withParameterToCome(String parameter, double value) {
        var known = parameters.getOrDefault(parameter, Parameter.of(parameter, 0));
        boolean taken = !parameters.containsKey(parameter) && values().places().containsKey(parameter);
        if (taken || !mentions(parameter) && alike(parameter).isPresent()) throw unknown(parameter);
        return withParameters(Stream.of(known.with(name, value)));
    }

    private boolean mentions(String parameter) {
        return formulas.free().containsKey(parameter)
                || firing.mentions(parameter)
                || start.values().stream().anyMatch(s -> s.mentions(parameter));
    }

    private Optional<String> alike(String parameter) {
        return Nearest.to(parameter, formulas.free().keySet());
    }

    private IllegalArgumentException unknown(String parameter) {
        var free = formulas.free().keySet();
        return new IllegalArgumentException(name + " has no parameter \"" + parameter + "\". "
                + alike(parameter)
                        .map(n -> "Did you mean \"" + n + "\"?")
                        .orElse(free.isEmpty() ? "It has none." : "It has " + String.join(", ", free) + "."));
    }

    /** With these parameters beside the present ones, or in place of those of the same name. */
    public Equations withParameters(Stream<Parameter> more) {
        var all = new LinkedHashMap<>(parameters);
        more.forEach(p -> all.put(p.name(), p));
        return new Equations(name, title, formulas, all, start, potential, firing, gates, current, method, dt);
    }

    /** With a state variable at another value at t = 0. It keeps its place, so that starts which follow from it still do. */
    public Equations withStart(String variable, Expression value) {
        checkState("start", variable);
        var all = new LinkedHashMap<>(start);
        all.put(variable, value);
        return new Equations(name, title, formulas, parameters, all, potential, firing, gates, current, method, dt);
    }

    public Equations withPotential(String variable) {
        checkState("potential", variable);
        return new Equations(name, title, formulas, parameters, start, variable, firing, gates, current, method, dt);
    }

    public Equations withSpike(Expression condition) {
        return with(new Firing(Optional.of(condition), firing.reset(), firing.refractory()));
    }

    public Equations withReset(List<Statement> statements) {
        for (var s : statements) checkState("reset", s.name());
        return with(new Firing(firing.when(), statements, firing.refractory()));
    }

    public Equations withRefractory(double ms) {
        return with(new Firing(firing.when(), firing.reset(), ms));
    }

    /** What only the condition or the reset mentioned that is replaced is a parameter no longer. */
    private Equations with(Firing other) {
        var fires =
                new Equations(name, title, formulas, parameters, start, potential, other, gates, current, method, dt);
        var kept = new LinkedHashMap<>(parameters);
        kept.keySet().removeIf(p -> firing.mentions(p) && !fires.mentions(p));
        return new Equations(name, title, formulas, kept, start, potential, other, gates, current, method, dt);
    }

    public Equations withGates(List<String> variables) {
        return new Equations(
                name, title, formulas, parameters, start, potential, firing, variables, current, method, dt);
    }

    public Equations withCurrent(Variable variable) {
        return new Equations(name, title, formulas, parameters, start, potential, firing, gates, variable, method, dt);
    }

    public Equations withMethod(Method other) {
        return new Equations(
                name, title, formulas, parameters, start, potential, firing, gates, current, Optional.of(other), dt);
    }

    public Equations withDt(double ms) {
        return new Equations(name, title, formulas, parameters, start, potential, firing, gates, current, method, ms);
    }

    private void checkState(String verb, String variable) {
        var states = formulas.slopes().stream().map(Statement::name).toList();
        if (!states.contains(variable))
            throw new IllegalArgumentException(
                    name + "." + verb + " has no variable \"" + variable + "\" that changes in time. "
                            + Nearest.to(variable, states)
                                    .map(n -> "Did you mean \"" + n + "\"?")
                                    .orElse("It has " + String.join(", ", states) + "."));
    }

    /** The potential as a variable of a record. */
    public Variable potentialVariable() {
        return variable(formulas.slope(potential).orElseThrow());
    }

    /** A state variable or a part as a variable of a record. */
    public Variable variable(Statement s) {
        boolean fires = s.name().equals(potential);
        var isPotential = fires && s.name().equalsIgnoreCase("v");
        var meaning = s.meaning().isEmpty() && isPotential ? "membrane potential" : s.meaning();
        return new Variable(s.name(), s.unit(), meaning, fires);
    }

    /** All state variables, the injected current if the formulas mention it, but of gates none. */
    @Override
    public List<Variable> variables() {
        var variables = new ArrayList<Variable>();
        for (var s : formulas.slopes()) if (!gates.contains(s.name())) variables.add(variable(s));
        if (formulas.mentions(Formulas.CURRENT)) variables.add(current);
        return variables;
    }

    @Override
    public double defaultDt() {
        return dt;
    }

    /** Refuses names without a value, values without a name, and what mentions names that are not there. */
    @Override
    public void check() {
        formulas.free().forEach((free, at) -> {
            if (!parameters.containsKey(free))
                throw formulas.error(
                        at,
                        "\"" + free + "\" has no value. "
                                + formulas.alike(free)
                                        .map(n -> "Did you mean \"" + n + "\"?")
                                        .orElse("Write .param(\"" + free + "\", 1), or give it a line " + free
                                                + " = ..."));
        });
        for (var parameter : parameters.keySet()) if (!mentions(parameter)) throw unknown(parameter);
        var values = values();
        firing.when().ifPresent(s -> values.require("spikeWhen", s));
        firing.reset().forEach(s -> values.require("reset", s.value()));
        firing.when().ifPresent(s -> independent("spikeWhen", s));
        firing.reset().forEach(s -> independent("reset", s.value()));
        if (!firing.reset().isEmpty() && firing.when().isEmpty())
            throw new IllegalArgumentException(
                    name + ".reset is never reached, because nothing says when it fires. Write .spikeWhen(\""
                            + potential + " > 1\").");
    }

    /** Conditions and resets see the state alone: what flows in belongs to a step and not to its end. */
    private void independent(String verb, Expression expression) {
        for (var flow : Stream.concat(Stream.of(Formulas.CURRENT), formulas.noises().stream())
                .toList())
            if (formulas.expanded(expression, flow).mentions(flow))
                throw new IllegalArgumentException(name + "." + verb + " depends on \"" + flow
                        + "\", which it cannot see. Give it a variable of its own, as in x' = (" + flow + " - x)/1.");
    }

    /** The state at t = 0 in the order of the equations. */
    public double[] initial() {
        var values = values();
        var at = values.initial();
        var state = new double[formulas.slopes().size()];
        for (var e : start.entrySet()) {
            int k = values.place(e.getKey());
            at[k] = Evaluator.of(e.getValue(), values.places()).at(at);
            if (!Double.isFinite(at[k]))
                throw new IllegalArgumentException(
                        name + ".start of \"" + e.getKey() + "\" must be a finite number, but was " + at[k] + ".");
        }
        System.arraycopy(at, 0, state, 0, state.length);
        return state;
    }

    @Override
    public Card card() {
        var lines = new ArrayList<String>();
        formulas.text()
                .strip()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .forEach(lines::add);
        firing.when().ifPresent(s -> lines.add(spikeRule(s.toString())));
        var entries = new ArrayList<Card.Entry>();
        parameters.values().forEach(p -> entries.add(Card.Entry.of(p.name(), p.meaning(), p.value(), p.unit())));
        entries.addAll(starts());
        return new Card(title, lines, entries, List.of());
    }

    /** The values at t = 0, computed where all that they need is there. */
    private List<Card.Entry> starts() {
        boolean complete = parameters.keySet().containsAll(formulas.free().keySet());
        var values = complete ? initial() : new double[0];
        var entries = new ArrayList<Card.Entry>();
        for (int k = 0; k < formulas.slopes().size(); k++) {
            var s = formulas.slopes().get(k);
            var given = start.get(s.name());
            if (given == null) continue;
            var value =
                    complete ? Check.text(new BigDecimal(values[k]).round(SHOWN).doubleValue()) : given.toString();
            entries.add(new Card.Entry(s.name() + "(0)", "at t = 0", value, s.unit()));
        }
        return entries;
    }

    private String spikeRule(String condition) {
        if (firing.reset().isEmpty()) return "spike when " + condition + " begins to hold";
        var rules = new ArrayList<String>();
        firing.reset().forEach(s -> rules.add(s.name() + " := " + s.value().toString()));
        return condition + ": spike, then " + String.join(", ", rules)
                + (firing.refractory() > 0
                        ? ", " + potential + " held for " + Check.text(firing.refractory()) + " ms"
                        : "");
    }
}
