import java.util.List;
import org.hillock.engine.wiring.Connectors;
import org.hillock.engine.wiring.Row;
import org.hillock.model.SpikeSource;
import org.hillock.network.Distribution;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;
import org.hillock.network.Projection;
import org.hillock.network.Receptor;
import org.hillock.network.Rule;

/**
 * What it costs to draw a synapse: target, weight and delay, on one thread.
 *
 * <pre>java -cp target/classes src/bench/Wires.java</pre>
 */
public class Wires {
    public static void main(String[] args) {
        var from = Population.of("E", 20_000, new Members.Poisson(new SpikeSource.Poisson.Constant(5)));
        var to = Population.of("I", 80_000, from.members());
        var weight = new Distribution.Truncated(new Distribution.Normal(0.0878, 0.00878), 0, Double.POSITIVE_INFINITY);
        var delay = new Distribution.Normal(1.5, 0.75);
        var rules = List.of(
                new Rule.FixedTotal(80_000_000, true),
                new Rule.FixedInDegree(1000, true, true),
                new Rule.FixedInDegree(1000, true, false),
                new Rule.Probability(0.1, true),
                new Rule.Probability(0.001, true));
        for (boolean tabled : new boolean[] {true, false})
            for (var rule : rules) {
                var projection = new Projection(from, to, rule, new Receptor.Delta(""), weight, delay);
                var network = Network.of(List.of(from, to), List.of(projection));
                var connector = Connectors.of(network, 0, 0.1, tabled);
                var row = new Row();
                double bare = Double.POSITIVE_INFINITY;
                double all = Double.POSITIVE_INFINITY;
                int rows = 2000;
                for (int k = 0; k < 10; k++) {
                    for (boolean values : new boolean[] {false, true}) {
                        long synapses = 0;
                        long start = System.nanoTime();
                        for (int r = 0; r < rows; r++) {
                            connector.partners(r, 0, connector.tiles(), row);
                            if (values) connector.synapses(r, 0, connector.tiles(), row);
                            synapses += row.count;
                        }
                        double each = (System.nanoTime() - start) / (double) synapses;
                        if (values) all = Math.min(all, each);
                        else bare = Math.min(bare, each);
                    }
                }
                System.out.printf(
                        "%-40s %s: %.2f ns a target, %.2f ns with weight and delay%n",
                        rule, tabled ? "tabled" : "exact ", bare, all);
            }
    }
}
