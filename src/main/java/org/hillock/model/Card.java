package org.hillock.model;

import java.util.List;

/**
 * How a description presents itself: its equation, its parameters with units, and what follows from them.
 *
 * @param title {@code Leaky integrate-and-fire neuron}
 * @param equation in plain text, with its units; lines separated by {@code \n}; may be empty
 * @param latex the same for typesetting, without delimiters; may be empty
 * @param parameters what was set
 * @param derived what follows, such as tau and rheobase
 */
public record Card(String title, String equation, String latex, List<Entry> parameters, List<Entry> derived) {

    public Card {
        parameters = List.copyOf(parameters);
        derived = List.copyOf(derived);
    }

    /**
     * One line of the table.
     *
     * @param symbol {@code Rm}
     * @param meaning {@code membrane resistance}
     * @param value {@code 10.0}
     * @param unit {@code MΩ}; empty for a pure number
     */
    public record Entry(String symbol, String meaning, String value, String unit) {}
}
