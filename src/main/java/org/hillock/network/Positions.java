package org.hillock.network;

/**
 * Where the neurons of a population lie.
 *
 * @param x in a unit of the user's choice, one value a neuron
 * @param y likewise
 * @param period length after which both axes begin again, so that there is no border; 0 if they do not
 */
public record Positions(Distribution x, Distribution y, double period) {}
