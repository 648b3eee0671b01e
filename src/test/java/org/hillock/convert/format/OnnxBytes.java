package org.hillock.convert.format;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** ONNX files by hand: messages of fields and their values, by the numbers of onnx.proto. */
final class OnnxBytes {
    private static final int FLOAT = 1;

    private OnnxBytes() {}

    /** @param fields numbers of fields, each before its value: text, bytes of a message, or a whole number */
    static byte[] message(Object... fields) {
        var bytes = new ByteArrayOutputStream();
        var out = CodedOutputStream.newInstance(bytes);
        try {
            for (int i = 0; i < fields.length; i += 2) {
                int field = (Integer) fields[i];
                if (fields[i + 1] instanceof String text) out.writeString(field, text);
                else if (fields[i + 1] instanceof byte[] inner) out.writeByteArray(field, inner);
                else if (fields[i + 1] instanceof Float real) out.writeFloat(field, real);
                else out.writeInt64(field, ((Number) fields[i + 1]).longValue());
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param inputs names, with spaces between them */
    static byte[] node(String op, String name, String inputs, String output, byte[]... attributes) {
        var all = new ByteArrayOutputStream();
        for (var input : inputs.split(" ")) all.writeBytes(message(1, input));
        all.writeBytes(message(2, output, 3, name, 4, op));
        for (var a : attributes) all.writeBytes(message(5, a));
        return all.toByteArray();
    }

    static byte[] attribute(String name, Object value) {
        return message(1, name, value instanceof Float ? 2 : value instanceof String ? 4 : 3, value);
    }

    static byte[] integers(String name, long... values) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(message(1, name));
        for (long v : values) all.writeBytes(message(8, v));
        return all.toByteArray();
    }

    static byte[] tensor(String name, float[] values, long... sizes) {
        var raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float v : values) raw.putFloat(v);
        var all = new ByteArrayOutputStream();
        for (long s : sizes) all.writeBytes(message(1, s));
        all.writeBytes(message(2, FLOAT, 8, name, 9, raw.array()));
        return all.toByteArray();
    }

    /** So many ones. */
    static byte[] ones(String name, int... sizes) {
        var values = new float[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
        Arrays.fill(values, 1);
        return tensor(name, values, Arrays.stream(sizes).asLongStream().toArray());
    }

    /** From an input x, of which 0 sizes are open, to an output y. */
    static byte[] model(long opset, long[] sizes, byte[][] tensors, byte[]... nodes) {
        var graph = new ByteArrayOutputStream();
        for (var node : nodes) graph.writeBytes(message(1, node));
        for (var tensor : tensors) graph.writeBytes(message(5, tensor));
        var shape = new ByteArrayOutputStream();
        for (long s : sizes) shape.writeBytes(message(1, s == 0 ? message(2, "n") : message(1, s)));
        var type = message(1, message(1, FLOAT, 2, shape.toByteArray()));
        graph.writeBytes(message(11, message(1, "x", 2, type), 12, message(1, "y")));
        return message(1, 8, 8, message(1, "", 2, opset), 7, graph.toByteArray());
    }
}
