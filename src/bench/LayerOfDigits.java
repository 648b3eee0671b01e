import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Locale;
import org.hillock.engine.Progress;
import org.hillock.engine.layer.LayerTraining;
import org.hillock.model.Pictures;
import org.hillock.network.Homeostasis;
import org.hillock.network.StdpLayer;

/**
 * Hillock's half of {@code plasticity.py}'s layers: {@code java LayerOfDigits NEURONS SEED PICTURES} trains a layer on squares that are as
 * bright as MNIST's digits and prints what a picture took as a line of JSON; then all of it again for every line that it reads.
 */
public class LayerOfDigits {
    private static final int SIDE = 28;
    private static final int SQUARE = 10;

    public static void main(String[] arguments) throws IOException {
        // As in the paper and in BindsNET: learning does not slow down, and thresholds rise for as long as there are spikes.
        var layer = StdpLayer.of(Integer.parseInt(arguments[0]))
                .withHomeostasis(new Homeostasis(0.05, Double.POSITIVE_INFINITY, 0.1))
                .withAnnealing(Double.POSITIVE_INFINITY)
                .withSeed(Long.parseLong(arguments[1]));
        var pictures = squares(Integer.parseInt(arguments[2]));
        var asked = new BufferedReader(new InputStreamReader(System.in));
        do {
            long begun = System.nanoTime();
            var training = LayerTraining.begin(layer, pictures);
            long built = System.nanoTime();
            training.run(pictures.count(), Progress.NONE);
            double seconds = (System.nanoTime() - built) / 1e9;
            double risen = Arrays.stream(training.thresholds()).map(mV -> mV - 20).sum();
            System.out.printf(
                    Locale.ROOT,
                    "RESULT {\"build\": %s, \"run\": %s, \"spikes\": %s, \"version\": \"JDK %s\"}%n",
                    (built - begun) / 1e9,
                    seconds / pictures.count(),
                    risen / layer.homeostasis().thetaPlus() / pictures.count(),
                    Runtime.version());
        } while (asked.readLine() != null);
    }

    private static Pictures squares(int count) {
        var pixels = new byte[count * SIDE * SIDE];
        for (int k = 0; k < count; k++)
            for (int row = 0; row < SQUARE; row++)
                for (int column = 0; column < SQUARE; column++) {
                    int y = 5 * k % (SIDE - SQUARE + 1) + row;
                    int x = 3 * k % (SIDE - SQUARE + 1) + column;
                    pixels[(k * SIDE + y) * SIDE + x] = (byte) Pictures.WHITE;
                }
        return Pictures.of(SIDE, SIDE, pixels, new byte[count]);
    }
}
