import org.hillock.engine.population.Inbox;
import org.hillock.engine.wiring.Background;
import org.hillock.model.SpikeSource;
import org.hillock.network.Drive;
import org.hillock.network.Receptor;

/**
 * What the Poisson input of a neuron costs in a step, on one thread.
 *
 * <pre>java -cp target/classes src/bench/Backgrounds.java</pre>
 */
public class Backgrounds {
    public static void main(String[] args) {
        int size = 10_000;
        for (double mean : new double[] {0.1, 1.6, 4, 8, 30, 1000})
            for (boolean compact : new boolean[] {false, true}) {
                var drive = new Drive(1000, new SpikeSource.Poisson.Constant(10 * mean), new Receptor.Delta(""), 1);
                var background = Background.of(drive, 0, 0, 0.1, 1);
                var inbox = compact ? Inbox.compact(size) : Inbox.exact(size);
                double best = Double.POSITIVE_INFINITY;
                for (int k = 0; k < 20; k++) {
                    long start = System.nanoTime();
                    for (int step = 0; step < 300; step++) background.add(step, 0, size, 3, inbox, 0);
                    best = Math.min(best, (System.nanoTime() - start) / 300.0 / size);
                }
                System.out.printf("mean %6.1f, %s: %.2f ns a neuron and step%n", mean, compact ? "compact" : "double ", best);
            }
    }
}
