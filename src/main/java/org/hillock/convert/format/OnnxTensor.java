package org.hillock.convert.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A tensor of an ONNX file (TensorProto): its numbers lie in the file, in one of several ways, or in another file of the same folder. */
final class OnnxTensor {
    private static final int DIMS = 1, TYPE = 2, SEGMENT = 3, FLOATS = 4, INT32S = 5, INT64S = 7, NAME = 8;
    private static final int RAW = 9, DOUBLES = 10, ELSEWHERE = 13, LOCATION = 14;
    private static final int KEY = 1, VALUE = 2;
    private static final int FLOAT = 1, INT32 = 6, INT64 = 7, BOOL = 9, FLOAT16 = 10, DOUBLE = 11, BFLOAT16 = 16;
    private static final Map<Integer, Encoding> ENCODINGS = Map.of(
            FLOAT, Encoding.F32,
            INT32, Encoding.I32,
            INT64, Encoding.I64,
            BOOL, Encoding.BOOL,
            FLOAT16, Encoding.F16,
            DOUBLE, Encoding.F64,
            BFLOAT16, Encoding.BF16);

    private OnnxTensor() {}

    static String name(Message tensor) {
        return tensor.text(NAME);
    }

    /**
     * @param folder of the model, in which what it holds elsewhere must lie
     * @throws IllegalArgumentException that names the tensor, if it is malformed or of a type that no network needs
     */
    static Numbers read(Message tensor, Path folder) {
        try {
            return numbers(tensor, folder);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "tensor " + name(tensor) + " at byte " + tensor.place() + " " + e.getMessage(), e);
        }
    }

    /** True for the types whose numbers have no fractions. */
    static boolean whole(long type) {
        return type == INT32 || type == INT64 || type == BOOL;
    }

    private static Numbers numbers(Message tensor, Path folder) {
        int type = (int) tensor.integer(TYPE, 0);
        var encoding = ENCODINGS.get(type);
        if (encoding == null)
            throw new IllegalArgumentException("is of the type " + type
                    + " of TensorProto.DataType, but must be of floating-point numbers, int32, int64 or bool. Export the network"
                    + " in float32, without quantisation.");
        if (tensor.has(SEGMENT)) throw new IllegalArgumentException("is cut into segments. Save it in one.");
        long[] sizes = tensor.integers(DIMS);
        if (tensor.integer(LOCATION, 0) == 1) return Numbers.of(sizes, encoding, elsewhere(tensor, folder));
        if (tensor.has(RAW)) {
            var raw = tensor.buffers(RAW);
            return Numbers.of(sizes, encoding, raw.get(raw.size() - 1));
        }
        double[] values = values(tensor, encoding);
        if (values.length != Numbers.count(sizes))
            throw new IllegalArgumentException("is " + Numbers.text(sizes) + ", but has " + values.length + " values.");
        return Numbers.of(values)
                .reshaped(Arrays.stream(sizes).mapToInt(Math::toIntExact).toArray());
    }

    private static double[] values(Message tensor, Encoding encoding) {
        switch (encoding) {
            case F32:
            case F64:
                return tensor.reals(encoding == Encoding.F32 ? FLOATS : DOUBLES, encoding);
            case I64:
                return Arrays.stream(tensor.integers(INT64S)).asDoubleStream().toArray();
            case F16:
            case BF16:
                return halves(tensor.integers(INT32S), encoding);
            default:
                return Arrays.stream(tensor.integers(INT32S)).asDoubleStream().toArray();
        }
    }

    private static double[] halves(long[] bits, Encoding encoding) {
        var all = ByteBuffer.allocate(bits.length * encoding.bytes);
        for (long b : bits) all.putShort((short) b);
        return encoding.numbers(all.flip(), bits.length);
    }

    private static ByteBuffer elsewhere(Message tensor, Path folder) {
        var said = new HashMap<String, String>();
        for (var entry : tensor.messages(ELSEWHERE)) said.put(entry.text(KEY), entry.text(VALUE));
        var name = said.getOrDefault("location", "");
        try {
            var place = folder.toRealPath();
            var file = place.resolve(name);
            if (name.isEmpty() || !Files.isRegularFile(file))
                throw new IllegalArgumentException("lies in another file, \"" + name
                        + "\", which is not there. Put it beside the model, or export with external_data=False.");
            if (!file.toRealPath().startsWith(place))
                throw new IllegalArgumentException(
                        "lies in the file \"" + name + "\", which is not in the folder of the model.");
            long from = number(said, "offset", 0), all = Files.size(file);
            long size = number(said, "length", all - from);
            if (from < 0 || size < 0 || size > Source.MOST || from > all - size)
                throw new IllegalArgumentException("lies in the bytes " + from + " to " + (from + size) + " of " + name
                        + ", which has " + all + " bytes.");
            return bytes(file, from, (int) size);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read: " + e.getMessage(), e);
        }
    }

    private static ByteBuffer bytes(Path file, long from, int size) throws IOException {
        var bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        try (var channel = FileChannel.open(file)) {
            while (bytes.hasRemaining()) if (channel.read(bytes, from + bytes.position()) < 0) break;
        }
        return bytes.flip();
    }

    private static long number(Map<String, String> said, String key, long otherwise) {
        var text = said.get(key);
        if (text == null) return otherwise;
        if (!text.matches("\\d{1,18}"))
            throw new IllegalArgumentException(
                    "lies elsewhere from the " + key + " \"" + text + "\", which is no number.");
        return Long.parseLong(text);
    }
}
