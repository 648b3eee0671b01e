package org.hillock.network;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Cell;
import org.hillock.model.Equations;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Nearest;
import org.hillock.model.equation.Statement;

/**
 * What may differ among the neurons of a population: parameters and starts, by name. A membrane has {@code rm}, {@code cm} and
 * {@code vRest}, an integrate-and-fire neuron {@code threshold} and {@code refractory} as well; a cell with equations has the parameters
 * of its equations, and {@code refractory} if it fires.
 */
public final class Varied {
    private Varied() {}

    /** The parameters of a cell. */
    public static List<String> parameters(Cell cell) {
        if (cell instanceof Equations e) {
            var names = new ArrayList<>(e.parameters().keySet());
            if (e.firing().when().isPresent()) names.add("refractory");
            return names;
        }
        var membrane = cell instanceof IntegrateAndFire n ? n.membrane() : (Membrane) cell;
        var names = new ArrayList<>(List.of("rm", "cm", "vRest"));
        if (membrane.leakFree()) names.remove("rm");
        if (cell instanceof IntegrateAndFire) names.addAll(List.of("threshold", "refractory"));
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
}
