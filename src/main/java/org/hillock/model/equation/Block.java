package org.hillock.model.equation;

import java.util.List;

/**
 * Statements under a heading of a text.
 *
 * @param event {@code pre} under {@code on pre:}; empty before the first heading
 * @param at where the event stands
 */
public record Block(String event, int at, List<Statement> statements) {
    public Block {
        statements = List.copyOf(statements);
    }
}
