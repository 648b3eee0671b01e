package org.hillock.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hillock.engine.Progress;
import org.hillock.model.Pictures;
import org.hillock.network.StdpLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that is stopped anywhere goes on to the same bits. */
class LayerCheckpointTest {
    private static final StdpLayer LAYER = StdpLayer.of(10).withSeed(5).withPasses(100);
    private static final Pictures DIGITS = DrawnDigits.draw(0, 30);
    private static final int ALL = 3000;

    @TempDir
    Path folder;

    @Test
    void what_is_read_goes_on_to_the_same_bits() {
        var whole = LayerTraining.begin(LAYER, DIGITS);
        whole.run(50, Progress.NONE);
        var checkpoint = new LayerCheckpoint(folder.resolve("layer"), LAYER, DIGITS);
        var first = checkpoint.resume();
        first.run(23, Progress.NONE);
        checkpoint.write(first);
        var second = checkpoint.resume();
        assertThat(second.shown()).isEqualTo(23);
        second.run(50, Progress.NONE);
        assertThat(second.weights()).isEqualTo(whole.weights());
        assertThat(second.thresholds()).isEqualTo(whole.thresholds());
    }

    /** Trains with a checkpoint after every few pictures, until somebody kills it. */
    public static void main(String[] arguments) {
        var checkpoint = new LayerCheckpoint(Path.of(arguments[0]), LAYER, DIGITS);
        var training = checkpoint.resume();
        while (training.shown() < ALL) {
            training.run(training.shown() + 7, Progress.NONE);
            checkpoint.write(training);
        }
    }

    @Test
    void a_killed_process_leaves_a_whole_checkpoint() throws IOException, InterruptedException {
        var file = folder.resolve("layer");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LayerCheckpointTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            for (int k = 0; k < 6000 && process.isAlive() && !Files.exists(file); k++) Thread.sleep(10);
            Thread.sleep(50);
        } finally {
            process.destroyForcibly();
            process.waitFor(60, TimeUnit.SECONDS);
        }
        assertThat(file).as(Files.readString(folder.resolve("log"))).exists();
        var left = new LayerCheckpoint(file, LAYER, DIGITS).resume();
        assertThat(left.shown()).isPositive();
        assertThat(left.shown()).isLessThan(ALL);
        var whole = LayerTraining.begin(LAYER, DIGITS);
        whole.run(left.shown() + 5, Progress.NONE);
        left.run(left.shown() + 5, Progress.NONE);
        assertThat(left.weights()).isEqualTo(whole.weights());
        assertThat(left.thresholds()).isEqualTo(whole.thresholds());
    }

    @Test
    void what_is_damaged_or_of_another_training_is_refused() throws IOException {
        var file = folder.resolve("layer");
        var checkpoint = new LayerCheckpoint(file, LAYER, DIGITS);
        checkpoint.write(LayerTraining.begin(LAYER, DIGITS));
        assertThatThrownBy(() -> new LayerCheckpoint(file, LAYER.withSeed(6), DIGITS).resume())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("checkpoint: " + file + " belongs to another training, ")
                .hasMessageEndingWith(". Name another file, or remove it.");
        assertThatThrownBy(() -> new LayerCheckpoint(file, LAYER, DIGITS.from(0, 29)).resume())
                .hasMessageContaining("belongs to another training");
        var bytes = Files.readAllBytes(file);
        for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
            bytes[at] ^= 1;
            Files.write(file, bytes);
            assertThatThrownBy(checkpoint::resume)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("checkpoint: " + file
                            + " is damaged, or no checkpoint of a layer. Remove it to begin anew.");
            bytes[at] ^= 1;
        }
        Files.write(file, new byte[3]);
        assertThatThrownBy(checkpoint::resume).hasMessageContaining("is damaged");
        assertThatThrownBy(() -> new LayerCheckpoint(folder.resolve("none/layer"), LAYER, DIGITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder.resolve("none/layer") + ": there is no folder " + folder.resolve("none")
                        + ". Make it first, or save to another one.");
    }
}
