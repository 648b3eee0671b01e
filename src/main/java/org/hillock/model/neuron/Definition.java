package org.hillock.model.neuron;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Equations;
import org.hillock.model.Parameter;
import org.hillock.model.Parameter.Limit;
import org.hillock.model.equation.Parser;

/** Puts a model of the literature together, line by line. */
final class Definition {
    private final List<Parameter> parameters = new ArrayList<>();
    private Equations equations;

    Definition(String name, String title, String text) {
        equations = Equations.of(name, title, text);
    }

    Definition any(String name, double value, String unit, String meaning) {
        return parameter(name, value, unit, meaning, Limit.ANY);
    }

    Definition positive(String name, double value, String unit, String meaning) {
        return parameter(name, value, unit, meaning, Limit.POSITIVE);
    }

    Definition notNegative(String name, double value, String unit, String meaning) {
        return parameter(name, value, unit, meaning, Limit.NOT_NEGATIVE);
    }

    private Definition parameter(String name, double value, String unit, String meaning, Limit limit) {
        parameters.add(new Parameter(name, value, unit, meaning, limit));
        return this;
    }

    /** @param value a number, or an expression of the parameters and of starts said before */
    Definition start(String variable, String value) {
        equations = equations.withStart(variable, Parser.number(variable, value));
        return this;
    }

    Definition spike(String condition) {
        equations = equations.withSpike(Parser.condition("spikeWhen", condition));
        return this;
    }

    Definition reset(String statements) {
        equations = equations.withReset(Parser.assignments("reset", statements));
        return this;
    }

    Equations build() {
        return equations.withParameters(parameters.stream());
    }
}
