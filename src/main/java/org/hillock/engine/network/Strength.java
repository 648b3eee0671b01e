package org.hillock.engine.network;

import org.hillock.engine.wiring.Connector;

/** Bounds of the weights that a projection, or a group of them, can have. */
record Strength(double lowest, double highest) {

    static Strength of(Connector connector) {
        return new Strength(connector.lowestWeight(), connector.highestWeight());
    }

    double largest() {
        return Math.max(Math.abs(lowest), Math.abs(highest));
    }

    Strength and(Strength other) {
        return new Strength(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
    }
}
