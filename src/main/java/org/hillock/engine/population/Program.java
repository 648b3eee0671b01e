package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Statement;

/**
 * What a step does to one neuron. A name is a column, which has a value for each neuron; or something that a line before gave a value;
 * or else a scalar, the same for all neurons during the step.
 *
 * @param kept the columns that last from step to step: the state first
 * @param brought the columns that are filled anew before each step
 * @param arriving the receptors whose cells are read; what was read of them is 0 afterwards
 * @param lines carried out one after the other
 * @param fires the condition that is looked at after them; never if empty
 * @param reset carried out one after the other for a neuron that fires
 */
record Program(
        List<String> kept,
        List<String> brought,
        List<Integer> arriving,
        List<Statement> lines,
        Optional<Expression> fires,
        List<Statement> reset) {

    /** 1 while the potential is free, 0 while it is held. */
    static final String ACTIVE = " active";

    /** The step, and its square root. */
    static final String H = " h";

    static final String ROOT_H = " root h";
    /** The time at the beginning, the middle and the end of the step. */
    static final String T_BEGIN = " t begin";

    static final String T_MIDDLE = " t middle";
    static final String T_END = " t end";
    /** The level of the spike condition at the end of this step and of the one before. */
    static final String LEVEL = " level";

    static final String BEFORE = " before";

    /** The cell of a receptor: in its unit, or in compact precision a count of quanta. */
    static String arrived(int receptor) {
        return " arrived " + receptor;
    }

    /** What a quantum of a receptor is worth. */
    static String quantum(int receptor) {
        return " quantum " + receptor;
    }

    /** The receptor whose cell a name is; −1 if it is none. */
    int receptor(String name) {
        for (int receptor : arriving) if (name.equals(arrived(receptor))) return receptor;
        return -1;
    }

    /** A standard normal number. */
    static String noise(int k) {
        return " noise " + k;
    }

    Program {
        kept = List.copyOf(kept);
        brought = List.copyOf(brought);
        arriving = List.copyOf(arriving);
        lines = List.copyOf(lines);
        reset = List.copyOf(reset);
    }

    /** All columns in the order of their places. */
    List<String> columns(Split split) {
        var columns = new ArrayList<>(kept);
        columns.addAll(brought);
        columns.addAll(split.scratch());
        return columns;
    }

    /** The names of the scalars in the order of their places: the times first. */
    List<String> scalars() {
        var known = new HashSet<>(kept);
        known.addAll(brought);
        arriving.forEach(receptor -> known.add(arrived(receptor)));
        var scalars = new LinkedHashSet<>(List.of(T_BEGIN, T_MIDDLE, T_END));
        var all = new ArrayList<>(lines);
        fires.ifPresent(f -> all.add(Terms.set(" fires", f)));
        all.addAll(reset);
        for (var line : all) {
            line.value().names(n -> {
                if (!known.contains(n.name())) scalars.add(n.name());
            });
            known.add(line.name());
        }
        return List.copyOf(scalars);
    }
}
