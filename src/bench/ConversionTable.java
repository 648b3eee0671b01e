import static org.hillock.dsl.Hillock.*;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.hillock.dsl.Pictures;
import org.hillock.model.Reset;

/**
 * What trained networks lose as spiking ones: a table over steps, resets and scales for all test pictures of a folder with MNIST's files, and
 * whether first spikes decide as the trained network does. Ends with an error if the linear reset loses more than it may.
 *
 * <pre>java --add-modules jdk.incubator.vector -cp target/classes:$(cat target/classpath.txt) src/bench/ConversionTable.java FOLDER mlp.onnx mlp cnn.onnx cnn</pre>
 */
public class ConversionTable {
    private static final int[] STEPS = {4, 8, 16, 32, 64, 256};
    private static final double[] PERCENTS = {99.9, 99, 99.5, 100};
    private static final int TRAINING = 10_000;

    /** The most points that may be lost at 99.9 % after each of the steps; NaN where nothing is asked. */
    private static double[] limits(String kind) {
        double n = Double.NaN;
        return kind.equals("mlp") ? new double[] {0.5, 0.2, n, 0.05, n, 0.02} : new double[] {n, n, 0.3, n, 0.1, n};
    }

    public static void main(String[] args) {
        var out = System.out;
        // Without lines of progress.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        var set = pictures(args[0]);
        boolean kept = true;
        for (int a = 1; a + 1 < args.length; a += 2)
            kept &= table(args[a], limits(args[a + 1]), set.training().first(TRAINING), set.test(), out);
        if (!kept) throw new AssertionError("The linear reset loses more than it may, or a first spike decides otherwise.");
    }

    private static boolean table(String file, double[] limits, Pictures training, Pictures test, PrintStream out) {
        var network = onnx(file);
        out.printf(Locale.ROOT, "%s: trained %.2f %% of %,d%n", file, 100 * network.classify(test).accuracy(), test.count());
        var first = network.toSpiking(neuron().leakFree().reset(LINEAR))
                .normalize(training, 99.9)
                .coding(FIRST_SPIKE)
                .classify(test, test.labels());
        out.printf(
                Locale.ROOT,
                "first spikes: %,d of %,d decisions the same, %.1f spikes and %.1f ms a picture%n",
                first.sameAnswers(),
                test.count(),
                first.spikes(),
                first.latency());
        out.print("reset   scale            ");
        for (int steps : STEPS) out.printf("  T %-6d", steps);
        out.println("  points lost (spikes a picture)");
        boolean kept = true;
        for (var reset : new Reset[] {LINEAR, ZERO})
            for (boolean channels : new boolean[] {false, true})
                for (double percent : PERCENTS) {
                    var cell = neuron().leakFree().reset(reset);
                    var spiking = network.toSpiking(cell);
                    spiking = channels ? spiking.normalizeChannels(training, percent) : spiking.normalize(training, percent);
                    out.printf(Locale.ROOT, "%-7s %5s %% %-9s", reset, percent, channels ? "channels" : "layers");
                    for (int k = 0; k < STEPS.length; k++) {
                        var score = spiking.classify(test, test.labels(), STEPS[k]);
                        double lost = 100 * score.loss();
                        out.printf(Locale.ROOT, "  %5.2f (%,.0f)", lost, score.spikes());
                        if (reset == LINEAR && !channels && percent == 99.9) kept &= !(lost > limits[k] + 1e-9);
                    }
                    out.println();
                }
        return kept && first.sameAnswers() == test.count();
    }
}
