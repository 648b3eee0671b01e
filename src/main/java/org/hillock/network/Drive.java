package org.hillock.network;

import org.hillock.model.SpikeSource;

/**
 * Independent Poisson spike trains onto each neuron of a population. The trains of one neuron are summed, so nothing is stored for a
 * source.
 *
 * @param sources trains for each neuron
 * @param rate of one train, Hz
 * @param weight in the receptor's unit
 */
public record Drive(int sources, SpikeSource.Poisson.Rate rate, Receptor receptor, double weight) {}
