import static org.hillock.dsl.Hillock.*;

/**
 * The rate of the neuron under white noise beside Siegert's closed form, with and without the bridge over the threshold, to half a
 * percent; and what a step with noise costs.
 *
 * <pre>java -cp target/classes:$(cat target/classpath.txt) src/bench/NoisyRates.java</pre>
 */
public class NoisyRates {
    private static final double SPIKES_WANTED = 100_000;

    public static void main(String[] args) {
        var cell = neuron().rm(20).cm(1).threshold(20).reset(to(10)).refractory(2);
        System.out.println("tau 20 ms, threshold 20, reset 10, refractory 2, sigma 5 mV; Hz");
        for (double mu : new double[] {10, 15, 20, 25}) {
            double intensity = 5 / Math.sqrt(20);
            double exact = cell.siegert(mu / 20, intensity);
            System.out.printf("mu %2.0f   Siegert %8.5f", mu, exact);
            var driven = cell.inject(whiteNoise(mu / 20, intensity)).record(SPIKES);
            for (var protocol : new org.hillock.dsl.Protocol[] {driven.bridge(), driven}) {
                double ms = 1000 * SPIKES_WANTED / exact / 10;
                long spikes = 0;
                double cv = 0;
                for (int seed = 0; seed < 10; seed++) {
                    var run = protocol.seed(seed).run(ms);
                    spikes += run.spikes().count();
                    cv = run.cv();
                }
                double rate = 100.0 * spikes / ms;
                System.out.printf(
                        "   %s %8.5f (%+.2f %%, se %.2f %%)",
                        protocol == driven ? "without" : "bridge", rate, 100 * (rate / exact - 1), 100 * cv / Math.sqrt(spikes));
            }
            System.out.println();
        }
        for (var input : new org.hillock.dsl.Input[] {step(0.5), whiteNoise(0.5, 1), noise(0.5, 1)}) {
            double best = Double.POSITIVE_INFINITY;
            for (int k = 0; k < 10; k++) {
                long start = System.nanoTime();
                cell.inject(input).record(SPIKES).run(100_000);
                best = Math.min(best, (System.nanoTime() - start) / 1e6);
            }
            System.out.printf("%s: %.0f ns a step%n", input, best);
        }
    }
}
