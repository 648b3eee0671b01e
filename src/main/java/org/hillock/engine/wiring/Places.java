package org.hillock.engine.wiring;

import org.hillock.engine.random.Purpose;
import org.hillock.network.Population;
import org.hillock.network.Positions;

/** Where the neurons of a population lie: x and y of each. */
public record Places(double[] x, double[] y, double period) {

    /** @param index of the population in its network */
    public static Places of(Population population, int index, long seed) {
        Positions positions = population
                .positions()
                .orElseThrow(() -> new IllegalArgumentException("Population \"" + population.name()
                        + "\" needs positions for what depends on distance. Write positions(..)."));
        return new Places(
                NeuronValues.of(
                        positions.x(),
                        population.name() + ".x",
                        seed,
                        index,
                        Purpose.POSITIONS,
                        0,
                        0,
                        population.size()),
                NeuronValues.of(
                        positions.y(),
                        population.name() + ".y",
                        seed,
                        index,
                        Purpose.POSITIONS,
                        1,
                        0,
                        population.size()),
                positions.period());
    }

    /** From neuron k to a neuron of other places; around the border where that is nearer. */
    double distance(int k, Places other, int neuron) {
        double dx = along(x[k] - other.x[neuron]);
        double dy = along(y[k] - other.y[neuron]);
        return Math.sqrt(dx * dx + dy * dy);
    }

    private double along(double difference) {
        return period == 0 ? difference : difference - period * Math.rint(difference / period);
    }
}
