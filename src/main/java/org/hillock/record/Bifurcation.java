package org.hillock.record;

import java.util.List;

/**
 * What a variable settles to, over a parameter: the extremes of its motion as points, and branches of fixed points as lines.
 *
 * @param minima local minima at each value of the parameter, many points at one x where the motion has many
 * @param maxima local maxima
 */
public record Bifurcation(String title, Axis x, Axis y, Series minima, Series maxima, List<Branch> branches) {

    /** Fixed points over the parameter. */
    public record Branch(Series series, boolean stable) {}

    public Bifurcation {
        branches = List.copyOf(branches);
    }

    public Bifurcation titled(String other) {
        return new Bifurcation(other, x, y, minima, maxima, branches);
    }
}
