package org.hillock.plasticity;

import java.util.List;
import org.hillock.model.Nearest;
import org.hillock.model.Parameter;

/**
 * A rule of the literature, with named parameters.
 *
 * @param <R> the rule's own type
 */
public interface ModelRule<R extends ModelRule<R>> extends SynapseRule {

    /** The word that opens it, for errors: {@code stdp}. */
    String name();

    /** What it is called on its card. */
    String title();

    /** With their values, units, meanings and limits; always in the same order. */
    List<Parameter> parameters();

    /** Least and greatest weight. */
    Bounds bounds();

    /** The same rule with other values. @param values in the order of {@link #parameters} */
    R with(double[] values, Bounds bounds);

    /** With other bounds. */
    default R withBounds(Bounds other) {
        return with(values(), other);
    }

    /**
     * With another value of a parameter.
     *
     * @throws IllegalArgumentException if there is no such parameter, or the value is beyond its limit
     */
    default R withParameter(String parameter, double value) {
        var names = parameters().stream().map(Parameter::name).toList();
        int k = names.indexOf(parameter);
        if (k < 0)
            throw new IllegalArgumentException(name() + " has no parameter \"" + parameter + "\". "
                    + Nearest.to(parameter, names)
                            .map(n -> "Did you mean \"" + n + "\"?")
                            .orElse("It has " + String.join(", ", names) + "."));
        var values = values();
        values[k] = parameters().get(k).with(name(), value).value();
        return with(values, bounds());
    }

    private double[] values() {
        return parameters().stream().mapToDouble(Parameter::value).toArray();
    }
}
