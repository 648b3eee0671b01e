package org.hillock.convert.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hillock.Fuzz;
import org.hillock.ann.TrainedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it is read, or refused with an error that names it, before it has taken much memory. */
class FormatsFuzzTest extends Fuzz {
    private static final long MOST_BYTES = 16 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String MLP = "64 dense:fc1 relu dense:fc2";

    private final Damage damage = new Damage(random);

    @TempDir
    Path folder;

    @Test
    void fifty_thousand_onnx_files() throws Exception {
        Files.copy(Fixtures.file("digits-mlp-external.onnx.data"), folder.resolve("digits-mlp-external.onnx.data"));
        damaged(
                "onnx",
                50_000,
                Onnx::read,
                damage::field,
                "digits-pools.onnx",
                "old-words.onnx",
                "digits-residual.onnx",
                "digits-sides.onnx",
                "digits-mlp-external.onnx",
                "digits-sklearn.onnx");
    }

    @Test
    void twenty_five_thousand_safetensors_files() throws Exception {
        damaged(
                "safetensors",
                25_000,
                file -> Safetensors.read(file, MLP),
                damage::header,
                "digits-mlp-float32.safetensors",
                "digits-mlp-bfloat16.safetensors");
    }

    @Test
    void ten_thousand_npz_files() throws Exception {
        damaged(
                "npz",
                10_000,
                file -> Npz.read(file, MLP),
                damage::packed,
                "digits-mlp-float16.npz",
                "digits-mlp-big-endian.npz");
    }

    @Test
    void five_thousand_nir_files() throws Exception {
        damaged("nir", 5_000, Nir::read, bytes -> damage.anywhere(bytes, bytes), "recurrent.nir", "digits-lif.nir");
    }

    @Test
    void twenty_thousand_descriptions() throws Exception {
        var words =
                "784 64 1x8x8 dense:fc1 dense:fc2 conv:c1,stride=2 relu relu:6 norm:n avgpool:2,stride=0 flatten as:a from:a from:image add:a add , : = fc1.weight é -1 999999";
        var tokens = words.split(" ");
        for (int k = 0; k < 20_000; k++) {
            var line = new StringBuilder(one(2) ? "64 dense:fc1" : "");
            for (int w = random.nextInt(5); w > 0; w--)
                line.append(one(9) ? "" : " ").append(tokens[random.nextInt(tokens.length)]);
            try {
                Safetensors.read(Fixtures.file("digits-mlp-float32.safetensors"), line.toString());
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).as(line.toString()).contains("description, line 1, column ");
            }
        }
    }

    /** @param deep damage that leaves the form of a file as it is */
    private void damaged(
            String word, int count, Function<Path, TrainedNetwork> read, UnaryOperator<byte[]> deep, String... names)
            throws Exception {
        var whole = new byte[names.length][];
        for (int i = 0; i < names.length; i++) whole[i] = Files.readAllBytes(Fixtures.file(names[i]));
        var file = folder.resolve("damaged");
        var refusals = new TreeMap<String, Integer>();
        int taken = 0;
        var worker = Executors.newSingleThreadExecutor(Fuzz::daemon);
        for (int k = 0; k < count; k++) {
            var bytes = whole[random.nextInt(whole.length)].clone();
            if (one(2)) bytes = deep.apply(bytes);
            else for (int n = 1 + random.nextInt(3); n > 0; n--) bytes = damage.anywhere(bytes, whole);
            // A new file each time: to cut one and write it again is much slower.
            Files.deleteIfExists(file);
            Files.write(file, bytes);
            var what = word + " " + k;
            var outcome = outcome(worker, () -> read(file, read, what), what);
            if (!(outcome instanceof String message)) {
                taken++;
                continue;
            }
            assertThat(message).startsWith(word + ": " + file + ": ").hasSizeGreaterThan((word + file).length() + 10);
            assertThat(message).doesNotContain("Exception", "java.", "io.jhdf", "com.google", "JsonReader");
            refusals.merge(
                    message.replace(file.toString(), "")
                            .replaceAll("description, .*?: \\S+ ", "")
                            .replaceAll("[\\d,]+", "#")
                            .substring(0, 20),
                    1,
                    Integer::sum);
        }
        worker.shutdownNow();
        assertThat(refusals).hasSizeGreaterThan(4);
        assertThat(taken).isBetween(count / 50, count - count / 10);
    }

    private static Object read(Path file, Function<Path, TrainedNetwork> read, String what) {
        long before = allocated();
        try {
            return read.apply(file);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } finally {
            assertThat(allocated() - before).as(what).isLessThan(MOST_BYTES);
        }
    }

    /** By this thread alone. */
    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
