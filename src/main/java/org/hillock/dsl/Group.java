package org.hillock.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.network.Distribution;
import org.hillock.network.Positions;

/**
 * The verbs of everything in a network that fires: neurons, and sources of spikes. Each returns a new, complete value.
 *
 * @param <G> the group's own type
 */
public abstract sealed class Group<G extends Group<G>> implements Part permits Population, Sources {
    private final org.hillock.network.Population population;
    private final Words words;

    Group(org.hillock.network.Population population, Words words) {
        this.population = population;
        this.words = words;
    }

    abstract G with(org.hillock.network.Population other, Words said);

    /** The cell, or what fires. */
    abstract String members();

    /** What they are, in a few words. */
    abstract String title();

    org.hillock.network.Population population() {
        return population;
    }

    Words words() {
        return words;
    }

    /** By which a network knows it. */
    @Detail
    public String name() {
        return population.name();
    }

    /** How many neurons or sources it has. */
    @Detail
    public int size() {
        return population.size();
    }

    /** Synapses from here to each of these, which may be this one itself: {@code exc.to(exc, inh).probability(0.02)}. */
    public Wiring to(Population... targets) {
        if (targets.length == 0) throw new IllegalArgumentException("to needs at least 1 population, but has 0.");
        return new Wiring(this, List.of(targets));
    }

    /** Where each lies, in a unit of your choice, for what depends on distance. */
    public G positions(double[] x, double[] y) {
        var xs = listed("positions.x", x);
        var ys = listed("positions.y", y);
        return with(
                population.withPositions(new Positions(xs, ys, 0)), placed("positions", array(x) + ", " + array(y)));
    }

    /** Places drawn at random: {@code positions(uniform(0, 1), uniform(0, 1))}. */
    public G positions(Distribution x, Distribution y) {
        return with(population.withPositions(new Positions(x, y, 0)), placed("positions", x + ", " + y));
    }

    /** Row by row on a grid with so many columns, one unit apart. */
    public G grid(int columns) {
        Check.count(name() + ".grid", columns, 1, size());
        return with(
                population.withPositions(new Positions(places(k -> k % columns), places(k -> k / columns), 0)),
                placed("grid", Integer.toString(columns)));
    }

    /** On a ring, one unit from neighbour to neighbour. */
    public G ring() {
        return with(
                population.withPositions(new Positions(places(k -> k), places(k -> 0), size())), placed("ring", ""));
    }

    /** Without borders: both axes begin again after this length, so that a grid becomes a torus. It follows the positions. */
    @Detail
    public G periodic(double length) {
        Check.positive("periodic", length, "");
        var at = population
                .positions()
                .orElseThrow(() -> new IllegalArgumentException("periodic(" + Check.text(length)
                        + ") needs positions before it. Write grid(10) or positions(x, y)."));
        return with(
                population.withPositions(new Positions(at.x(), at.y(), length)),
                words.once("periodic", Check.text(length)));
    }

    /** The last word on places counts. */
    private Words placed(String verb, String argument) {
        return words.without("positions", "grid", "ring", "periodic").verb(verb, argument);
    }

    private Distribution places(java.util.function.IntToDoubleFunction place) {
        var values = new double[size()];
        Arrays.setAll(values, place);
        return new Distribution.Listed(values);
    }

    private Distribution listed(String what, double[] values) {
        if (values.length != size())
            throw new IllegalArgumentException(what + " needs " + size() + " values, one for each of " + name()
                    + ", but has " + values.length + ".");
        for (int k = 0; k < values.length; k++) Check.finite(what + "[" + k + "]", values[k], "");
        return new Distribution.Listed(values);
    }

    /** As it is typed; beyond 50 values in a form that does not pretend to be code. */
    static String array(double[] values) {
        if (values.length > 50) return "<" + values.length + " values>";
        return Arrays.stream(values).mapToObj(Check::text).collect(Collectors.joining(", ", "new double[]{", "}"));
    }

    @Override
    public String toString() {
        return words.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Group<?> g && g.population.equals(population);
    }

    @Override
    public int hashCode() {
        return population.hashCode();
    }
}
