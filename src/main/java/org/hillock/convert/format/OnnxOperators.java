package org.hillock.convert.format;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What becomes of each operator of ONNX. */
final class OnnxOperators {
    private static final Map<String, Function<OnnxStep, Value>> KNOWN = new TreeMap<>(Map.ofEntries(
            Map.entry("Gemm", OnnxWeights::gemm),
            Map.entry("MatMul", OnnxWeights::matMul),
            Map.entry("Conv", OnnxWeights::conv),
            Map.entry("BatchNormalization", OnnxWeights::batchNormalization),
            Map.entry("Add", OnnxWeights::add),
            Map.entry("Sum", OnnxWeights::add),
            Map.entry("Sub", OnnxWeights::sub),
            Map.entry("Mul", OnnxWeights::mul),
            Map.entry("Div", OnnxWeights::div),
            Map.entry("Relu", OnnxPools::relu),
            Map.entry("Clip", OnnxPools::clip),
            Map.entry("Max", OnnxPools::max),
            Map.entry("Min", OnnxPools::min),
            Map.entry("ai.onnx.ml:Scaler", OnnxWeights::scaler),
            Map.entry("AveragePool", OnnxPools::averagePool),
            Map.entry("MaxPool", OnnxPools::maxPool),
            Map.entry("GlobalAveragePool", OnnxPools::globalAveragePool),
            Map.entry("ReduceMean", OnnxPools::reduceMean),
            Map.entry("Pad", OnnxPools::pad),
            Map.entry("Identity", OnnxShapes::same),
            Map.entry("Dropout", OnnxShapes::dropout),
            Map.entry("Cast", OnnxShapes::cast),
            Map.entry("Flatten", OnnxShapes::flatten),
            Map.entry("Reshape", OnnxShapes::reshape),
            Map.entry("Squeeze", OnnxShapes::squeeze),
            Map.entry("Unsqueeze", OnnxShapes::unsqueeze),
            Map.entry("Transpose", OnnxShapes::transpose),
            Map.entry("Shape", OnnxShapes::shape),
            Map.entry("Gather", OnnxShapes::gather),
            Map.entry("Slice", OnnxShapes::slice),
            Map.entry("Concat", OnnxShapes::concat)));

    /**
     * An operator at the end of a network that does not change which output is the largest.
     *
     * @param input the one that it takes the outputs from
     * @param tells the class, so that it is left out; others are passed only on the way to one that does
     */
    record Ending(int input, boolean tells) {}

    static final Map<String, Ending> ENDINGS = Map.of(
            "Softmax", new Ending(0, true),
            "LogSoftmax", new Ending(0, true),
            "Sigmoid", new Ending(0, true),
            "ArgMax", new Ending(0, true),
            "ai.onnx.ml:ZipMap", new Ending(0, true),
            "ai.onnx.ml:ArrayFeatureExtractor", new Ending(1, true),
            "Cast", new Ending(0, false),
            "Reshape", new Ending(0, false),
            "Identity", new Ending(0, false));

    private static final Set<String> CURVES = Set.of(
            "Celu",
            "Elu",
            "Erf",
            "Gelu",
            "HardSigmoid",
            "HardSwish",
            "LeakyRelu",
            "Mish",
            "PRelu",
            "Selu",
            "Sigmoid",
            "Softplus",
            "Softsign",
            "Swish",
            "Tanh",
            "ThresholdedRelu");
    private static final Set<String> ROUND = Set.of("GRU", "If", "LSTM", "Loop", "RNN", "Scan");
    private static final Set<String> OWN =
            Set.of("GroupNormalization", "InstanceNormalization", "LayerNormalization", "LRN", "RMSNormalization");
    private static final Set<String> SIZES =
            Set.of("ConstantOfShape", "Equal", "Expand", "Floor", "Mod", "Range", "Size", "Where");
    private static final Set<String> WHOLE = Set.of(
            "ConvInteger",
            "DequantizeLinear",
            "DynamicQuantizeLinear",
            "MatMulInteger",
            "QLinearConv",
            "QLinearMatMul",
            "QuantizeLinear");

    private OnnxOperators() {}

    static Function<OnnxStep, Value> of(String op) {
        var known = KNOWN.get(op);
        if (known == null) throw new IllegalArgumentException("is not supported. " + instead(op));
        return known;
    }

    private static String instead(String op) {
        if (CURVES.contains(op))
            return "A rate of spikes follows a ReLU, with a ceiling if need be: put it in its place and train again.";
        if (ROUND.contains(op)) return "Only feed-forward networks without conditions can be converted.";
        if (OWN.contains(op)) return "It depends on each example: put BatchNormalization in its place and train again.";
        if (SIZES.contains(op))
            return "The file computes sizes with it. Export the network with fixed sizes (torch.onnx.export(.., dynamo=True)).";
        if (WHOLE.contains(op)) return "Export the network in float32, without quantisation.";
        return "Supported are Constant, " + String.join(", ", KNOWN.keySet())
                + ", and Softmax, LogSoftmax, Sigmoid and ArgMax at the end.";
    }
}
