import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hillock.ann.Dense;
import org.hillock.ann.Examples;
import org.hillock.ann.Layer;
import org.hillock.ann.PerNeuron;
import org.hillock.ann.Presentation;
import org.hillock.ann.Shape;
import org.hillock.ann.SpikingNeurons;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.Progress;
import org.hillock.engine.ann.SpikingNetwork;
import org.hillock.record.AnswersOverTime;
import org.hillock.record.LayerWork;

/**
 * Hillock's half of {@code conversion.py}: {@code java Conversion FOLDER STEPS SIZE…} reads the weights and the pictures that lie there, shows
 * all pictures, and prints what it took as a line of JSON; then again for every line that it reads.
 */
public class Conversion {
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        int steps = Integer.parseInt(arguments[1]);
        int[] sizes = Arrays.stream(arguments).skip(2).mapToInt(Integer::parseInt).toArray();
        var network = SpikingNetwork.of(network(folder, sizes));
        var examples = new Pictures(floats(folder.resolve("pictures")), sizes[0]);
        var asked = new BufferedReader(new InputStreamReader(System.in));
        do {
            long begin = System.nanoTime();
            var answers = network.classify(examples, Presentation.of(steps), Progress.NONE);
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "RESULT {\"run\": %s, \"pictures\": %d, \"rates\": %s, \"answers\": %s, \"version\": \"JDK %s\"}%n",
                    seconds,
                    examples.count(),
                    rates(answers, steps),
                    Arrays.toString(answers.answers(steps)),
                    Runtime.version());
        } while (asked.readLine() != null);
    }

    private static List<Double> rates(AnswersOverTime answers, int steps) {
        return answers.layers().stream()
                .filter(LayerWork::fires)
                .map(l -> (double) l.allSpikes() / l.neurons() / steps / answers.examples())
                .collect(Collectors.toList());
    }

    private static TrainedNetwork network(Path folder, int[] sizes) throws IOException {
        var neurons = new SpikingNeurons(
                PerNeuron.of(Double.POSITIVE_INFINITY),
                PerNeuron.of(1),
                PerNeuron.of(0),
                PerNeuron.of(1),
                PerNeuron.of(0),
                PerNeuron.of(0),
                true,
                0,
                Optional.empty());
        var layers = new ArrayList<Layer>();
        for (int k = 1; k < sizes.length; k++) {
            var weights = Tensor.of(floats(folder.resolve("weights" + k)), sizes[k], sizes[k - 1]);
            layers.add(new Layer("dense" + k, new Dense(weights, Tensor.zeros(sizes[k])), List.of(2 * k - 3)));
            layers.add(new Layer("neurons" + k, neurons, List.of(2 * k - 2)));
        }
        return TrainedNetwork.of(Shape.of(sizes[0]), layers);
    }

    private static float[] floats(Path file) throws IOException {
        var buffer = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        var values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private record Pictures(float[] values, int size) implements Examples {
        @Override
        public int count() {
            return values.length / size;
        }

        @Override
        public void read(int example, float[] into) {
            System.arraycopy(values, example * size, into, 0, size);
        }
    }
}
