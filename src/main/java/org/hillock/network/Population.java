package org.hillock.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hillock.model.Check;

/**
 * Neurons, or sources of spikes, that are alike.
 *
 * @param name by which a network knows it; no two populations of a network share one
 * @param members what it consists of
 * @param parameters those in which neurons differ, by their names in the cell
 * @param start state variables at t = 0 that are not the cell's own start, by their names in the equations; V in a membrane
 * @param drives Poisson input
 * @param injections injected currents
 */
public record Population(
        String name,
        int size,
        Members members,
        Map<String, Distribution> parameters,
        Map<String, Distribution> start,
        List<Drive> drives,
        List<Injection> injections,
        Optional<Positions> positions) {

    public Population {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        start = Collections.unmodifiableMap(new LinkedHashMap<>(start));
        drives = List.copyOf(drives);
        injections = List.copyOf(injections);
    }

    public static Population of(String name, int size, Members members) {
        return new Population(name, size, members, Map.of(), Map.of(), List.of(), List.of(), Optional.empty());
    }

    public Population withParameter(String parameter, Distribution values) {
        return new Population(
                name, size, members, with(parameters, parameter, values), start, drives, injections, positions);
    }

    public Population withStart(String variable, Distribution values) {
        return new Population(
                name, size, members, parameters, with(start, variable, values), drives, injections, positions);
    }

    public Population withDrive(Drive drive) {
        return new Population(name, size, members, parameters, start, with(drives, drive), injections, positions);
    }

    public Population withInjection(Injection injection) {
        return new Population(name, size, members, parameters, start, drives, with(injections, injection), positions);
    }

    public Population withPositions(Positions places) {
        return new Population(name, size, members, parameters, start, drives, injections, Optional.of(places));
    }

    /** Refuses what cannot be: no neurons, a cell at odds with itself, input to neurons that there are not. */
    void check() {
        Check.count("population(\"" + name + "\").size", size, 1, Integer.MAX_VALUE);
        if (members instanceof Members.Neurons n) n.cell().check();
        if (members instanceof Members.Trains t && t.times().size() != size)
            throw new IllegalArgumentException("population(\"" + name + "\") needs a list of spike times for each of "
                    + size + " sources, but has " + t.times().size() + ".");
        if (members instanceof Members.Poisson p)
            Check.notNegative("population(\"" + name + "\").rate", p.rate().highest(), "Hz");
        for (var d : drives) {
            Check.count(name + ".driven.sources", d.sources(), 0, Integer.MAX_VALUE);
            Check.notNegative(name + ".driven.rate", d.rate().highest(), "Hz");
            Check.finite(name + ".driven.weight", d.weight(), "");
            if (d.weight() != 0 && Math.abs(d.weight()) < Check.SMALLEST)
                throw new IllegalArgumentException(name + ".driven.weight must be 0 or at least "
                        + Check.text(Check.SMALLEST) + ", but was " + d.weight() + ".");
            d.receptor().check(name + ".driven.");
        }
        for (var i : injections) {
            Check.count(name + ".inject.from", i.from(), 0, size);
            Check.count(name + ".inject.to", i.to(), i.from(), size);
        }
        positions.ifPresent(p -> Check.notNegative(name + ".positions.period", p.period(), ""));
    }

    private static Map<String, Distribution> with(Map<String, Distribution> map, String key, Distribution value) {
        var all = new LinkedHashMap<>(map);
        all.put(key, value);
        return all;
    }

    private static <T> List<T> with(List<T> list, T one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
