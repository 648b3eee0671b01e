package org.hillock.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Formulas;

/**
 * The places of all names of a set of equations in one array: the state first, in the order of the equations, then the parts,
 * the parameters, I, t, π and the noises.
 */
public final class Values {
    private final Equations equations;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    Values(Equations equations) {
        this.equations = equations;
        var formulas = equations.formulas();
        formulas.slopes().forEach(s -> add(s.name()));
        formulas.parts().forEach(s -> add(s.name()));
        equations.parameters().keySet().forEach(this::add);
        List.of(Formulas.CURRENT, Formulas.TIME, "pi").forEach(this::add);
        formulas.noises().forEach(this::add);
    }

    private void add(String name) {
        places.put(name, places.size());
    }

    public Map<String, Integer> places() {
        return places;
    }

    /** @throws IllegalArgumentException if there is no such name */
    public int place(String name) {
        var place = places.get(name);
        if (place == null) throw new IllegalArgumentException(missing(equations.name(), name));
        return place;
    }

    /** A new array with π and the parameters in it, and 0 elsewhere. */
    public double[] initial() {
        var values = new double[places.size()];
        equations.parameters().forEach((name, p) -> values[place(name)] = p.value());
        values[place("pi")] = Math.PI;
        return values;
    }

    /** Computes the parts from the state and everything else in the array. */
    public List<Evaluator> parts() {
        var parts = new ArrayList<Evaluator>();
        equations.formulas().parts().forEach(p -> parts.add(Evaluator.of(p.value(), places)));
        return parts;
    }

    /** Refuses an expression that mentions a name without a place. */
    void require(String verb, Expression expression) {
        expression.names(n -> {
            if (!places.containsKey(n.name()))
                throw new IllegalArgumentException(missing(equations.name() + "." + verb, n.name()));
        });
    }

    private String missing(String where, String name) {
        return where + " mentions \"" + name + "\", which has no value. "
                + Nearest.to(name, places.keySet())
                        .map(n -> "Did you mean \"" + n + "\"?")
                        .orElse("Write .param(\"" + name + "\", 1).");
    }
}
