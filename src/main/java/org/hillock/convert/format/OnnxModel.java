package org.hillock.convert.format;

import java.util.Arrays;
import java.util.List;

/**
 * An ONNX file (ModelProto) as far as it is needed here.
 *
 * @param opset version of ONNX's own operators
 */
record OnnxModel(long opset, List<OnnxNode> nodes, List<Message> tensors, List<Input> inputs, List<String> outputs) {
    private static final int IR_VERSION = 1, GRAPH = 7, OPSETS = 8, DOMAIN = 1, VERSION = 2;
    private static final int NODE = 1, INITIALIZER = 5, INPUT = 11, OUTPUT = 12, NAME = 1;
    private static final int TYPE = 2, TENSOR_TYPE = 1, SHAPE = 2, DIM = 1, DIM_VALUE = 1;
    private static final int OLDEST = 7;

    /** @param sizes with 0 for those that are open */
    record Input(String name, long[] sizes) {

        static Input of(Message value) {
            var shape = value.message(TYPE).message(TENSOR_TYPE).message(SHAPE);
            return new Input(
                    value.text(NAME),
                    shape.messages(DIM).stream()
                            .mapToLong(d -> Math.max(0, d.integer(DIM_VALUE, 0)))
                            .toArray());
        }

        String sizesText() {
            return String.join(
                    " × ",
                    Arrays.stream(sizes)
                            .mapToObj(s -> s == 0 ? "?" : String.valueOf(s))
                            .toList());
        }
    }

    static OnnxModel of(Message model) {
        if (!model.has(IR_VERSION) || !model.has(GRAPH))
            throw new IllegalArgumentException("is not an ONNX model: it has no version or no graph.");
        long opset = model.messages(OPSETS).stream()
                .filter(o -> o.text(DOMAIN).isEmpty() || o.text(DOMAIN).equals("ai.onnx"))
                .mapToLong(o -> o.integer(VERSION, 0))
                .max()
                .orElse(0);
        if (opset < OLDEST)
            throw new IllegalArgumentException("is written in version " + opset
                    + " of ONNX's operators, but must be in version " + OLDEST
                    + " or later. Export it with opset_version=17.");
        var graph = model.message(GRAPH);
        return new OnnxModel(
                opset,
                graph.messages(NODE).stream().map(OnnxNode::of).toList(),
                graph.messages(INITIALIZER),
                graph.messages(INPUT).stream().map(Input::of).toList(),
                graph.messages(OUTPUT).stream().map(o -> o.text(NAME)).toList());
    }
}
