package org.hillock.convert.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.hillock.Fuzz;
import org.hillock.ann.TrainedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it is read, or refused with an error that names it. */
class FormatsFuzzTest extends Fuzz {
    private static final long[] LIES = {0, -1, 1L << 62, Long.MAX_VALUE, Integer.MAX_VALUE, 0xffffffffL, 1L << 20, 255};
    private static final int HEAD = 600;

    @TempDir
    Path folder;

    @Test
    void fifty_thousand_onnx_files() throws Exception {
        damaged(
                "onnx",
                50_000,
                Onnx::read,
                "digits-pools.onnx",
                "old-words.onnx",
                "digits-mlp-external.onnx",
                "digits-sklearn.onnx");
    }

    @Test
    void twenty_five_thousand_safetensors_files() throws Exception {
        damaged(
                "safetensors",
                25_000,
                file -> Safetensors.read(file, "64 dense:fc1 relu dense:fc2"),
                "digits-mlp-float32.safetensors",
                "digits-mlp-bfloat16.safetensors");
    }

    @Test
    void twenty_thousand_npz_files() throws Exception {
        damaged(
                "npz",
                20_000,
                file -> Npz.read(file, "64 dense:fc1 relu dense:fc2"),
                "digits-mlp-float16.npz",
                "digits-mlp-big-endian.npz");
    }

    @Test
    void five_thousand_nir_files() throws Exception {
        damaged("nir", 5_000, Nir::read, "recurrent.nir", "digits-lif.nir");
    }

    @Test
    void twenty_thousand_descriptions() throws Exception {
        var words =
                "784 64 1x8x8 dense:fc1 dense:fc2 conv:c1,stride=2 relu relu:6 norm:n avgpool:2,stride=0 flatten , : = fc1.weight é -1 999999";
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

    private void damaged(String word, int count, Function<Path, TrainedNetwork> read, String... names)
            throws Exception {
        var whole = new byte[names.length][];
        for (int i = 0; i < names.length; i++) whole[i] = Files.readAllBytes(Fixtures.file(names[i]));
        var file = folder.resolve("damaged");
        var refusals = new TreeMap<String, Integer>();
        var worker = Executors.newSingleThreadExecutor(Fuzz::daemon);
        for (int k = 0; k < count; k++) {
            var bytes = whole[random.nextInt(whole.length)].clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) bytes = damaged(bytes, whole);
            // A new file each time: to cut one and write it again is much slower.
            Files.deleteIfExists(file);
            Files.write(file, bytes);
            var outcome = outcome(worker, () -> read(file, read), word + " " + k);
            if (!(outcome instanceof String message)) continue;
            assertThat(message).startsWith(word + ": " + file + ": ").hasSizeGreaterThan((word + file).length() + 10);
            refusals.merge(
                    message.replace(file.toString(), "")
                            .replaceAll("[\\d,]+", "#")
                            .substring(0, 20),
                    1,
                    Integer::sum);
        }
        worker.shutdownNow();
        assertThat(refusals).hasSizeGreaterThan(2);
    }

    private static Object read(Path file, Function<Path, TrainedNetwork> read) {
        try {
            return read.apply(file);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private int place(byte[] bytes) {
        return random.nextInt(Math.max(1, one(2) ? bytes.length : Math.min(bytes.length, HEAD)));
    }

    private byte[] damaged(byte[] bytes, byte[][] others) {
        if (bytes.length < 16) return bytes;
        int at = place(bytes);
        switch (random.nextInt(7)) {
            case 0:
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            case 1:
                bytes[at] = (byte) random.nextInt();
                return bytes;
            case 2:
                return Arrays.copyOf(bytes, at);
            case 3:
                long lie = LIES[random.nextInt(LIES.length)];
                var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
                if (one(2)) buffer.putLong(Math.min(at, bytes.length - 8), lie);
                else buffer.putInt(Math.min(at, bytes.length - 4), (int) lie);
                return bytes;
            case 4:
                var other = others[random.nextInt(others.length)];
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, place(other), other.length));
            case 5:
                return joined(
                        Arrays.copyOf(bytes, at),
                        Arrays.copyOfRange(bytes, Math.min(bytes.length, at + 1 + random.nextInt(9)), bytes.length));
            default:
                int from = place(bytes), size = Math.min(random.nextInt(40), bytes.length - Math.max(from, at));
                System.arraycopy(bytes, from, bytes, at, size);
                return bytes;
        }
    }

    private static byte[] joined(byte[] a, byte[] b) {
        var all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
