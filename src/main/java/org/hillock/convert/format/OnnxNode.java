package org.hillock.convert.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A step of an ONNX graph (NodeProto).
 *
 * @param op with the domain of its operator where that is not ONNX's own: {@code ai.onnx.ml:ZipMap}
 * @param inputs names of values; an empty one is left out
 */
record OnnxNode(String name, String op, List<String> inputs, List<String> outputs, Map<String, Message> attributes) {
    private static final int INPUT = 1, OUTPUT = 2, NAME = 3, OP = 4, ATTRIBUTE = 5, DOMAIN = 7;
    private static final int ATTRIBUTE_NAME = 1, FLOAT = 2, INT = 3, TEXT = 4, TENSOR = 5, FLOATS = 7, INTS = 8;

    static OnnxNode of(Message node) {
        var attributes = new HashMap<String, Message>();
        for (var a : node.messages(ATTRIBUTE)) attributes.put(a.text(ATTRIBUTE_NAME), a);
        var domain = node.text(DOMAIN);
        var outputs = node.texts(OUTPUT);
        var name = node.text(NAME);
        return new OnnxNode(
                name.isEmpty() && !outputs.isEmpty() ? outputs.get(0) : name,
                domain.isEmpty() || domain.equals("ai.onnx") ? node.text(OP) : domain + ":" + node.text(OP),
                node.texts(INPUT),
                outputs,
                attributes);
    }

    OnnxNode named(String other) {
        return new OnnxNode(other, op, inputs, outputs, attributes);
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    long integer(String attribute, long otherwise) {
        var a = attributes.get(attribute);
        return a == null ? otherwise : a.integer(INT, 0);
    }

    long[] integers(String attribute, long... otherwise) {
        var a = attributes.get(attribute);
        return a == null ? otherwise : a.integers(INTS);
    }

    double real(String attribute, double otherwise) {
        var a = attributes.get(attribute);
        if (a == null) return otherwise;
        double[] all = a.reals(FLOAT, Encoding.F32);
        return all.length == 0 ? 0 : all[all.length - 1];
    }

    double[] reals(String attribute, double... otherwise) {
        var a = attributes.get(attribute);
        return a == null ? otherwise : a.reals(FLOATS, Encoding.F32);
    }

    String text(String attribute, String otherwise) {
        var a = attributes.get(attribute);
        return a == null ? otherwise : a.text(TEXT);
    }

    /** What a node of the operator Constant gives. */
    Numbers constant(Path folder) {
        var tensor = attributes.get("value");
        if (tensor != null) return OnnxTensor.read(tensor.message(TENSOR), folder);
        if (has("value_float")) return new Numbers(new int[0], new double[] {real("value_float", 0)});
        if (has("value_int")) return new Numbers(new int[0], new double[] {integer("value_int", 0)});
        if (has("value_floats")) return Numbers.of(reals("value_floats"));
        if (has("value_ints"))
            return Numbers.of(
                    Arrays.stream(integers("value_ints")).asDoubleStream().toArray());
        throw new IllegalArgumentException("has no numbers as its value.");
    }

    /** {@code node conv1 (Conv)}. */
    String title() {
        return "node " + name + " (" + op + ")";
    }
}
