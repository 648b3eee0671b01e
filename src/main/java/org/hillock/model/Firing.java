package org.hillock.model;

import java.util.List;
import java.util.Optional;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Statement;

/**
 * When a cell with equations fires, and what a spike does to it.
 *
 * @param when the condition; never if empty
 * @param reset carried out one after the other at a spike
 * @param refractory ms for which the potential is held after a spike
 */
public record Firing(Optional<Expression> when, List<Statement> reset, double refractory) {
    static final Firing NEVER = new Firing(Optional.empty(), List.of(), 0);

    public Firing {
        reset = List.copyOf(reset);
    }

    boolean mentions(String name) {
        return when.filter(s -> s.mentions(name)).isPresent()
                || reset.stream().anyMatch(s -> s.value().mentions(name));
    }
}
