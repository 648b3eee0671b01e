package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hillock.model.Nearest;
import org.hillock.model.Recordable;
import org.hillock.model.Variable;

/**
 * What a cell can record.
 *
 * @param usual what it records unless it is asked for something
 * @param all everything that has a trace
 * @param state what {@code STATE} means
 * @param gates what {@code GATES} means
 */
record Offer(List<Variable> usual, List<Variable> all, List<Variable> state, List<Variable> gates) {

    /** The variables that were asked for, each once, in the order of the request. */
    List<Variable> resolve(List<Recordable> asked) {
        if (asked.isEmpty()) return usual;
        var chosen = new ArrayList<Variable>();
        for (var recordable : asked) {
            var found = found(recordable);
            if (found.isEmpty() && recordable != Recordable.Group.SPIKES)
                throw new IllegalArgumentException(
                        "record has no variable " + recordable + " in this cell. " + proposal(recordable));
            for (var variable : found) if (!chosen.contains(variable)) chosen.add(variable);
        }
        return chosen;
    }

    private List<Variable> found(Recordable recordable) {
        if (recordable == Recordable.Group.GATES) return gates;
        if (recordable == Recordable.Group.STATE) return state;
        Stream<Variable> fitting = Stream.empty();
        if (recordable instanceof Recordable.Named named)
            fitting = all.stream().filter(v -> v.symbol().equals(named.name()));
        if (recordable instanceof Variable variable) fitting = all.stream().filter(v -> v.answers(variable));
        return fitting.limit(1).toList();
    }

    private String proposal(Recordable recordable) {
        var names = all.stream().map(Variable::symbol).toList();
        if (recordable instanceof Recordable.Named named) {
            var near = Nearest.to(named.name(), names);
            if (near.isPresent()) return "Did you mean \"" + near.get() + "\"?";
            return "It has " + names.stream().map(n -> '"' + n + '"').collect(Collectors.joining(", "))
                    + " and SPIKES.";
        }
        return "It has " + all.stream().map(Variable::toString).collect(Collectors.joining(", ")) + " and SPIKES.";
    }
}
