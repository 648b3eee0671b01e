package org.hillock.plasticity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hillock.model.Parameter;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Parser;
import org.hillock.model.equation.Statement;

/** What the equations of rules are made of, from text. */
final class RuleText {
    /** A spike passes on the weight. */
    static final Expression WEIGHT = new Expression.Name(SynapseEquations.WEIGHT, 0);

    static final String LOWER = "wMin";
    static final String UPPER = "wMax";

    private RuleText() {}

    static List<Statement> statements(String text) {
        return Parser.assignments("rule", text);
    }

    /** The parameters of a rule, and its bounds as {@code wMin} and {@code wMax}. */
    static Map<String, Parameter> parameters(ModelRule<?> rule) {
        return parameters(rule.bounds(), rule.parameters());
    }

    /** Parameters, and the bounds as {@code wMin} and {@code wMax} where there are any. */
    static Map<String, Parameter> parameters(Bounds bounds, Collection<Parameter> parameters) {
        var all = new LinkedHashMap<String, Parameter>();
        for (var p : parameters) all.put(p.name(), p);
        if (Double.isFinite(bounds.lower())) all.put(LOWER, Parameter.of(LOWER, bounds.lower()));
        if (Double.isFinite(bounds.upper())) all.put(UPPER, Parameter.of(UPPER, bounds.upper()));
        return all;
    }
}
