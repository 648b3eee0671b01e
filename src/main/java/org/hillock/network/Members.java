package org.hillock.network;

import java.util.Arrays;
import java.util.List;
import org.hillock.model.Cell;
import org.hillock.model.SpikeSource;

/** What a population consists of. */
public sealed interface Members {

    /** Neurons that are all described by one cell, but for the parameters in which they differ. */
    record Neurons(Cell cell) implements Members {}

    /** Independent Poisson spike trains that projections can start from. */
    record Poisson(SpikeSource.Poisson.Rate rate) implements Members {}

    /** Given spike times, ms ascending, one list a source. */
    record Trains(List<double[]> times) implements Members {
        public Trains {
            times = times.stream().map(double[]::clone).toList();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Trains t
                    && Arrays.deepEquals(times.toArray(new double[0][]), t.times.toArray(new double[0][]));
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(times.toArray(new double[0][]));
        }
    }
}
