package org.hillock.convert.format;

import io.jhdf.HdfFile;
import io.jhdf.api.WritableGroup;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hillock.ann.AveragePool;
import org.hillock.ann.AveragePool.Divisor;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Flatten;
import org.hillock.ann.GlobalAveragePool;
import org.hillock.ann.Layer;
import org.hillock.ann.Operation;
import org.hillock.ann.PerNeuron;
import org.hillock.ann.Shape;
import org.hillock.ann.SpikingNeurons;
import org.hillock.ann.Sum;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;
import org.hillock.ann.Window;

/** A network of spiking neurons as a graph of NIR. Where signals meet there is no node: edges that lead to the same node are summed. */
final class NirWriter {
    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final List<String[]> edges = new ArrayList<>();

    private NirWriter() {}

    static void write(Path file, TrainedNetwork network) {
        var writer = new NirWriter();
        writer.graph(network);
        try (var hdf = HdfFile.write(file)) {
            hdf.putDataset("version", "1.0");
            var node = hdf.putGroup("node");
            node.putDataset("type", "NIRGraph");
            node.putDataset("edges", writer.edges.toArray(String[][]::new));
            var all = node.putGroup("nodes");
            writer.nodes.forEach((name, values) -> put(all.putGroup(name), values));
        } catch (HdfException e) {
            throw new UncheckedIOException(
                    "nir: " + file + " could not be written: " + e.getMessage(), new IOException(e));
        }
    }

    private static void put(WritableGroup group, Map<String, Object> values) {
        values.forEach(group::putDataset);
    }

    private void graph(TrainedNetwork network) {
        node("input", Map.of("type", "Input", "shape", sizes(network.input())));
        var gives = new ArrayList<List<String>>();
        for (int k = 0; k < network.layers().size(); k++) {
            var layer = network.layers().get(k);
            var from = new ArrayList<String>();
            for (int i : layer.inputs()) from.addAll(i == Layer.PICTURE ? List.of("input") : gives.get(i));
            if (Set.copyOf(from).size() < from.size())
                throw refused(
                        layer, "adds a signal to itself, and edges of NIR cannot do that. Scale it by 2 instead.");
            var input = network.shape(layer.inputs().get(0));
            gives.add(layer.operation() instanceof Sum ? from : List.of(added(layer, input, network.shape(k), from)));
        }
        node("output", Map.of("type", "Output", "shape", sizes(network.output())));
        for (var from : gives.get(gives.size() - 1)) edges.add(new String[] {from, "output"});
    }

    private String node(String wanted, Map<String, Object> values) {
        var name = wanted.replaceAll("[/.]", "_");
        while (nodes.containsKey(name)) name += "_";
        nodes.put(name, values);
        return name;
    }

    private String linked(List<String> from, String wanted, Map<String, Object> values) {
        var name = node(wanted, values);
        for (var before : from) edges.add(new String[] {before, name});
        return name;
    }

    /** @return the name of the node that gives what the layer gives */
    private String added(Layer layer, Shape input, Shape output, List<String> from) {
        var o = layer.operation();
        if (o instanceof Dense d) {
            var row = input.flat() ? from : List.of(linked(from, layer.name() + "_flatten", flatten(input)));
            return linked(
                    row,
                    layer.name(),
                    Map.of("type", "Affine", "weight", nested(d.weights()), "bias", nested(d.bias())));
        }
        if (o instanceof GlobalAveragePool) {
            var whole = new Window(input.rows(), input.columns(), 1, 1, 1, 1, 0, 0, 0, 0);
            var mean = linked(from, layer.name(), pool("AvgPool2d", whole));
            return linked(List.of(mean), layer.name() + "_flatten", flatten(new Shape(input.channels(), 1, 1)));
        }
        return linked(from, layer.name(), values(layer, o, input, output));
    }

    private static Map<String, Object> values(Layer layer, Operation o, Shape input, Shape output) {
        if (o instanceof Convolution c) return convolution(layer, c, input);
        if (o instanceof AveragePool p) {
            if (p.divisor() == Divisor.INSIDE && padded(p.window()))
                throw refused(
                        layer,
                        "divides by what a window sees inside the picture, which NIR cannot say. Pool without padding.");
            if (p.window().rowDilation() != 1 || p.window().columnDilation() != 1)
                throw refused(layer, "is dilated, which NIR cannot say of a pool.");
            even(layer, p.window());
            return pool(p.divisor() == Divisor.ONE ? "SumPool2d" : "AvgPool2d", p.window());
        }
        if (o instanceof Flatten) return flatten(input);
        if (o instanceof ChannelScale s) return scale(layer, s, input);
        if (o instanceof SpikingNeurons n) return neurons(layer, n, output);
        throw refused(
                layer, "has no node in NIR, which is for spiking neurons. Convert the network first: toSpiking(..).");
    }

    /** NIR's own scale has no shift, so that one with a shift is a convolution of each channel by itself, or a diagonal matrix. */
    private static Map<String, Object> scale(Layer layer, ChannelScale s, Shape input) {
        int n = input.channels();
        if (IntStream.range(0, n).allMatch(c -> s.shift(c) == 0))
            return Map.of("type", "Scale", "scale", filled(input, i -> s.factor(i / input.area())));
        var shift = new float[n];
        for (int c = 0; c < n; c++) shift[c] = s.shift(c);
        if (input.flat()) {
            var diagonal = new float[n][n];
            for (int c = 0; c < n; c++) diagonal[c][c] = s.factor(c);
            return Map.of("type", "Affine", "weight", diagonal, "bias", shift);
        }
        var factor = new float[n];
        for (int c = 0; c < n; c++) factor[c] = s.factor(c);
        var each = new Convolution(Tensor.of(factor, n, 1, 1, 1), Tensor.of(shift, n), Window.square(1, 1, 0), n);
        return convolution(layer, each, input);
    }

    private static Map<String, Object> convolution(Layer layer, Convolution c, Shape input) {
        var w = c.window();
        even(layer, w);
        return Map.of(
                "type",
                "Conv2d",
                "input_shape",
                new int[] {input.rows(), input.columns()},
                "weight",
                nested(c.weights()),
                "bias",
                nested(c.bias()),
                "stride",
                new int[] {w.rowStride(), w.columnStride()},
                "padding",
                new int[] {w.top(), w.left()},
                "dilation",
                new int[] {w.rowDilation(), w.columnDilation()},
                "groups",
                c.groups());
    }

    private static boolean padded(Window w) {
        return w.top() > 0 || w.left() > 0 || w.bottom() > 0 || w.right() > 0;
    }

    private static void even(Layer layer, Window w) {
        if (w.top() != w.bottom() || w.left() != w.right())
            throw refused(layer, "reaches further over one edge than over the opposite one, which NIR cannot say.");
    }

    private static Map<String, Object> pool(String type, Window w) {
        return Map.of(
                "type", type,
                "kernel_size", new int[] {w.rows(), w.columns()},
                "stride", new int[] {w.rowStride(), w.columnStride()},
                "padding", new int[] {w.top(), w.left()});
    }

    private static Map<String, Object> flatten(Shape input) {
        return Map.of("type", "Flatten", "start_dim", 0, "end_dim", -1, "input_type", new int[] {
            input.channels(), input.rows(), input.columns()
        });
    }

    private static Map<String, Object> neurons(Layer layer, SpikingNeurons n, Shape shape) {
        if (n.subtracts() && n.fires())
            throw refused(
                    layer,
                    "has a linear reset, which NIR cannot say. Convert with reset(ZERO), or keep the network here.");
        if (n.refractory() != 0 && n.fires())
            throw refused(layer, "is refractory, which NIR cannot say. Set refractory(0).");
        for (int i = 0; i < n.start().count(); i++)
            if (n.start().at(i) != 0)
                throw refused(layer, "starts at " + n.start().at(i) + " mV, but NIR begins at 0. Write start(0).");
        boolean leaks = Double.isFinite(n.tau().at(0));
        if (!leaks && n.filter().isPresent())
            throw refused(
                    layer, "filters the input of a perfect integrator, which NIR cannot say. Give it a time constant.");
        var values = new LinkedHashMap<String, Object>();
        values.put("r", filled(shape, i -> n.r().at(i) * (leaks ? 1 : NirNodes.SECOND)));
        if (leaks) {
            values.put(n.filter().isPresent() ? "tau_mem" : "tau", seconds(n.tau(), shape));
            values.put("v_leak", filled(shape, n.leak()::at));
        }
        n.filter().ifPresent(f -> {
            values.put("tau_syn", seconds(f.tau(), shape));
            values.put("w_in", filled(shape, f.weight()::at));
        });
        if (n.fires()) {
            values.put("v_threshold", filled(shape, n.threshold()::at));
            values.put("v_reset", filled(shape, n.reset()::at));
        }
        values.put("type", (n.filter().isPresent() ? "Cuba" : "") + (leaks ? "LI" : "I") + (n.fires() ? "F" : ""));
        return values;
    }

    private static Object seconds(PerNeuron tau, Shape shape) {
        return filled(shape, i -> tau.at(i) / NirNodes.SECOND);
    }

    private static int[] sizes(Shape shape) {
        return shape.flat()
                ? new int[] {shape.channels()}
                : new int[] {shape.channels(), shape.rows(), shape.columns()};
    }

    private static Object filled(Shape shape, IntToDoubleFunction value) {
        return nested(0, sizes(shape), 0, value);
    }

    private static Object nested(Tensor tensor) {
        return nested(0, IntStream.range(0, tensor.rank()).map(tensor::size).toArray(), 0, tensor::at);
    }

    /** Arrays in arrays, as the library takes them. */
    private static Object nested(int index, int[] sizes, int from, IntToDoubleFunction value) {
        int size = sizes[index];
        if (index == sizes.length - 1) {
            var row = new float[size];
            for (int i = 0; i < size; i++) row[i] = (float) value.applyAsDouble(from * size + i);
            return row;
        }
        var inner = IntStream.range(index + 1, sizes.length).map(k -> sizes[k]).toArray();
        var all = Array.newInstance(
                float.class,
                IntStream.concat(IntStream.of(size), IntStream.of(inner)).toArray());
        for (int i = 0; i < size; i++) Array.set(all, i, nested(index + 1, sizes, from * size + i, value));
        return all;
    }

    private static IllegalArgumentException refused(Layer layer, String why) {
        return new IllegalArgumentException("nir: layer " + layer.title() + " " + why);
    }
}
