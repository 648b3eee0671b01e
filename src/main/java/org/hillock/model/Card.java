package org.hillock.model;

import java.util.List;

/**
 * A description's own description, for a reader.
 *
 * @param title {@code Leaky integrate-and-fire neuron}
 * @param equations in plain text, one a line
 * @param parameters what was chosen
 * @param derived what follows from it
 */
public record Card(String title, List<String> equations, List<Entry> parameters, List<Entry> derived) {

    public Card {
        equations = List.copyOf(equations);
        parameters = List.copyOf(parameters);
        derived = List.copyOf(derived);
    }

    /** One row: {@code rm}, {@code membrane resistance}, {@code 10}, {@code MΩ}. */
    public record Entry(String name, String meaning, String value, String unit) {

        public static Entry of(String name, String meaning, double value, String unit) {
            return new Entry(name, meaning, Check.text(value), unit);
        }
    }
}
