package org.hillock.dsl;

import java.util.Arrays;
import java.util.Random;
import org.hillock.engine.network.Connections;

/**
 * The network of conductances of Vogels and Abbott as a plain loop, which shares with the library who is joined to whom and nothing else: the
 * membrane relaxes to where its conductances pull it, which are held over a step of 0.1 ms.
 */
final class PlainCoba {
    private static final double DT = 0.1;
    private static final double CM = 0.2;
    private static final double LEAK = 0.01;
    private static final double EXCITES = 0.006;
    private static final double INHIBITS = 0.067;

    private final int excitatory;
    private final int[][] targets;
    private final Random random;

    PlainCoba(Network network, long seed) {
        excitatory = network.population("exc").size();
        targets = new int[excitatory + network.population("inh").size()][0];
        random = new Random(seed);
        Connections.of(network.network()).forEach((from, source, to, target, weight) -> {
            int row = from * excitatory + source;
            targets[row] = Arrays.copyOf(targets[row], targets[row].length + 1);
            targets[row][targets[row].length - 1] = to * excitatory + target;
        });
    }

    /** Mean rate of all neurons from … to ms, Hz. */
    double rate(double from, double to) {
        int n = targets.length;
        var v = random.doubles(n, -60, -50).toArray();
        var noise =
                random.doubles(n).map(u -> 0.2 + 0.2 * random.nextGaussian()).toArray();
        var ge = new double[n];
        var gi = new double[n];
        var fired = new boolean[n];
        var rest = new int[n];
        int spikes = 0;
        for (int step = 1; step <= Math.round(to / DT); step++) {
            boolean waking = step * DT <= 50;
            for (int i = 0; i < n; i++) {
                double g = LEAK + ge[i] + gi[i];
                double end = (-60 * LEAK - 80 * gi[i] + (waking ? noise[i] : 0)) / g;
                if (rest[i]-- <= 0) v[i] = end + (v[i] - end) * Math.exp(-DT * g / CM);
                fired[i] = v[i] >= -50;
                ge[i] *= Math.exp(-DT / 5);
                gi[i] *= Math.exp(-DT / 10);
                if (waking)
                    noise[i] = 0.2
                            + (noise[i] - 0.2) * Math.exp(-DT / 5)
                            + 0.2 * Math.sqrt(1 - Math.exp(-2 * DT / 5)) * random.nextGaussian();
            }
            for (int i = 0; i < n; i++)
                if (fired[i]) {
                    v[i] = -60;
                    rest[i] = 50;
                    if (step * DT > from) spikes++;
                    for (int target : targets[i])
                        if (i < excitatory) ge[target] += EXCITES;
                        else gi[target] += INHIBITS;
                }
        }
        return 1000.0 * spikes / n / (to - from);
    }
}
