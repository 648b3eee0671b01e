package org.hillock.network;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Cell;
import org.hillock.model.Check;
import org.hillock.model.Equations;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Nearest;
import org.hillock.model.Reset;
import org.hillock.model.equation.Statement;

/**
 * What may differ among the neurons of a population: parameters and starts, by name. A membrane has {@code rm}, {@code cm} and
 * {@code vRest}; an integrate-and-fire neuron {@code threshold}, {@code refractory} and, if it resets to a fixed potential,
 * {@code reset} as well; a cell with equations has those of its equations.
 */
public final class Varied {
    private Varied() {}

    /** The parameters of a cell. */
    public static List<String> parameters(Cell cell) {
        if (cell instanceof Equations e) return List.copyOf(e.parameters().keySet());
        var names = new ArrayList<>(List.of("rm", "cm", "vRest"));
        if (cell instanceof IntegrateAndFire n) {
            names.add("threshold");
            names.add("refractory");
            if (n.reset() instanceof Reset.To) names.add("reset");
        }
        return names;
    }

    /** The state variables of a cell. */
    public static List<String> variables(Cell cell) {
        return cell instanceof Equations e
                ? e.formulas().slopes().stream().map(Statement::name).toList()
                : List.of("V");
    }

    /** The variable that is the potential. */
    public static String potential(Cell cell) {
        return cell instanceof Equations e ? e.potential() : "V";
    }

    /**
     * The name, if the cell has it.
     *
     * @param verb the word that was typed, for the message
     */
    public static String known(String verb, String name, List<String> names) {
        if (names.contains(name)) return name;
        throw new IllegalArgumentException("population." + verb + " has no \"" + name + "\" in this cell. "
                + Nearest.to(name, names)
                        .map(n -> "Did you mean \"" + n + "\"?")
                        .orElse("It has " + String.join(", ", names) + "."));
    }

    /** The value that a neuron drew for a parameter, if the parameter may have it. */
    public static double checked(Cell cell, String parameter, double value) {
        if (cell instanceof Equations e) {
            return e.withParameter(parameter, value).value(parameter);
        }
        var name = (cell instanceof Membrane ? "membrane." : "neuron.") + parameter;
        return switch (parameter) {
            case "rm" -> Check.positive(name, value, "MΩ");
            case "cm" -> Check.positive(name, value, "nF");
            case "refractory" -> Check.notNegative(name, value, "ms");
            default -> Check.finite(name, value, "mV");
        };
    }
}
