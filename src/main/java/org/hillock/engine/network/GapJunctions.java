package org.hillock.engine.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.wiring.Connector;
import org.hillock.engine.wiring.Row;
import org.hillock.model.Check;
import org.hillock.network.Receptor;

/**
 * The gap junctions onto one stretch of a population, neuron by neuron: {@code I = Σ weight · (V_source − V)}, summed in one order whatever the
 * division into parts.
 */
final class GapJunctions {
    private final int population;
    private final List<Junction> junctions;

    private record Junction(int source, int[] begin, int[] neurons, double[] weights) {}

    private GapJunctions(int population, List<Junction> junctions) {
        this.population = population;
        this.junctions = junctions;
    }

    /** True if a network has any. */
    static boolean in(Layout layout) {
        return layout.network().projections().stream().anyMatch(p -> p.receptor() instanceof Receptor.Gap);
    }

    /** Those onto neurons of a population from a first one on. */
    static GapJunctions onto(Layout layout, Scheme scheme, int population, int first, int size) {
        var junctions = new ArrayList<Junction>();
        for (var gap : scheme.gaps())
            if (gap.target() == population) junctions.add(junction(gap.source(), gap.connector(), first, size));
        return new GapJunctions(population, junctions);
    }

    private static Junction junction(int source, Connector connector, int first, int size) {
        var begin = new int[size + 1];
        visit(connector, first, size, (target, neuron, weight) -> begin[target + 1]++);
        for (int k = 0; k < size; k++) begin[k + 1] += begin[k];
        var neurons = new int[begin[size]];
        var weights = new double[begin[size]];
        var next = begin.clone();
        visit(connector, first, size, (target, neuron, weight) -> {
            neurons[next[target]] = neuron;
            weights[next[target]++] = weight;
        });
        return new Junction(source, begin, neurons, weights);
    }

    private interface Visitor {
        void junction(int target, int source, double weight);
    }

    private static void visit(Connector connector, int first, int size, Visitor visitor) {
        var row = new Row();
        for (int r = 0; r < connector.rows(); r++) {
            connector.partners(r, 0, connector.tiles(), row);
            connector.synapses(r, 0, connector.tiles(), row);
            for (int k = 0; k < row.count; k++) {
                int target = (connector.bySource() ? row.partners[k] : r) - first;
                int source = connector.bySource() ? r : row.partners[k];
                if (target >= 0 && target < size) visitor.junction(target, source, row.weights[k]);
            }
        }
    }

    /**
     * Refuses neurons whose potential would swing ever wider, because a step carries it beyond that of its neighbours.
     *
     * @param cm of each neuron, nF
     */
    void check(String name, int first, double[] cm, double dt) {
        for (int k = 0; k < cm.length; k++) {
            double uS = total(k);
            if (!(dt * uS > cm[k] && cm[k] > 0)) continue;
            double stable = new BigDecimal(cm[k] / uS)
                    .round(new MathContext(1, RoundingMode.DOWN))
                    .doubleValue();
            throw new IllegalArgumentException("Neuron " + (first + k) + " of \"" + name + "\" has gap junctions of "
                    + Check.text(uS) + " µS in all, which with its cm of " + Check.text(cm[k])
                    + " nF are unstable in a step of " + Check.text(dt) + " ms. Write dt(" + Check.text(stable)
                    + ") or a smaller one.");
        }
    }

    private double total(int neuron) {
        double sum = 0;
        for (var j : junctions) for (int i = j.begin()[neuron]; i < j.begin()[neuron + 1]; i++) sum += j.weights()[i];
        return sum;
    }

    boolean isEmpty() {
        return junctions.isEmpty();
    }

    /** Adds what flows during a step, nA. */
    void add(long step, Potentials potentials, int first, double[] current) {
        var own = potentials.at(step, population);
        for (var j : junctions) {
            var others = potentials.at(step, j.source());
            for (int k = 0; k + 1 < j.begin().length; k++)
                for (int i = j.begin()[k]; i < j.begin()[k + 1]; i++)
                    current[k] += j.weights()[i] * (others[j.neurons()[i]] - own[first + k]);
        }
    }

    long bytes() {
        return junctions.stream()
                .mapToLong(j -> 4L * j.begin().length + 12L * j.neurons().length)
                .sum();
    }
}
