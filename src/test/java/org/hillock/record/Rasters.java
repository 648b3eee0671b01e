package org.hillock.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hillock.record.NetworkRecording.Cost;

/** Rasters for tests, on a grid of 0.1 ms. */
public final class Rasters {
    private static final double DT = 0.1;

    private Rasters() {}

    /** From the steps of each neuron's spikes, ascending. */
    public static SpikeRaster of(String name, double duration, long[]... neurons) {
        var spikes = new ArrayList<long[]>();
        for (int n = 0; n < neurons.length; n++) for (long step : neurons[n]) spikes.add(new long[] {step, n});
        spikes.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        return new SpikeRaster(
                name,
                0,
                neurons.length,
                neurons.length,
                DT,
                spikes.stream().mapToLong(s -> s[0]).toArray(),
                spikes.stream().mapToInt(s -> (int) s[1]).toArray(),
                0,
                duration);
    }

    /** Each neuron fires in each step with a probability by the rate at its time, independently of the others. */
    public static SpikeRaster poisson(int neurons, double duration, DoubleUnaryOperator hertz, long seed) {
        var random = new SplittableRandom(seed);
        var steps = new long[1024];
        var ids = new int[1024];
        int count = 0;
        for (int step = 1; step <= Math.round(duration / DT); step++) {
            double mean = hertz.applyAsDouble(step * DT) * DT / 1000;
            for (int n = skip(random, mean); n < neurons; n += 1 + skip(random, mean)) {
                if (count == steps.length) {
                    steps = Arrays.copyOf(steps, 2 * count);
                    ids = Arrays.copyOf(ids, 2 * count);
                }
                steps[count] = step;
                ids[count++] = n;
            }
        }
        return new SpikeRaster(
                "exc", 0, neurons, neurons, DT, Arrays.copyOf(steps, count), Arrays.copyOf(ids, count), 0, duration);
    }

    /** Failures before the first success. */
    private static int skip(SplittableRandom random, double probability) {
        if (probability <= 0) return Integer.MAX_VALUE - (1 << 20);
        return (int) Math.min(1e9, Math.log1p(-random.nextDouble()) / Math.log1p(-probability));
    }

    /** Neuron n fires every so many steps, first after {@code phase + n · shift}. */
    public static SpikeRaster clocks(int neurons, double duration, int period, int shift) {
        var trains = new long[neurons][];
        for (int n = 0; n < neurons; n++) {
            int first = 1 + n * shift % period;
            var train = new long[(int) ((Math.round(duration / DT) - first) / period) + 1];
            for (int k = 0; k < train.length; k++) train[k] = first + (long) k * period;
            trains[n] = train;
        }
        return of("clocks", duration, trains);
    }

    public static NetworkRecording recording(SpikeRaster... rasters) {
        return new NetworkRecording(
                List.of(rasters),
                List.of(),
                List.of(),
                rasters[0].from(),
                rasters[0].to(),
                true,
                new Cost(0, 0, 0, 0, 0, 0, 0, 1),
                Provenance.of("sample", rasters[0].to(), DT, 0));
    }
}
