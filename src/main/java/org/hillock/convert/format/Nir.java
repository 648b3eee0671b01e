package org.hillock.convert.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hillock.ann.Layer;
import org.hillock.ann.Shape;
import org.hillock.ann.Sum;
import org.hillock.ann.TrainedNetwork;
import org.hillock.convert.Folding;

/**
 * Spiking networks in the Neuromorphic Intermediate Representation (Pedersen et al. 2024, doi:10.1038/s41467-024-52259-9), a graph in
 * HDF5, as snnTorch, Norse, Sinabs and others exchange them. Time constants, there in seconds, become ms; resistances, potentials and
 * weights keep their numbers, but the resistance of a perfect integrator, dv/dt = R I, is per second there and per ms here.
 */
public final class Nir {
    private Nir() {}

    /**
     * Reads a network.
     *
     * @throws IllegalArgumentException if the file is missing or malformed, or the network is recurrent or has a node that is not
     *     supported; the message names the file and the node
     */
    public static TrainedNetwork read(Path file) {
        return Source.read(
                "nir", file, f -> Folding.fold(network(Hdf5.read(Source.bytes(f).array(), "node"))));
    }

    /**
     * Writes a network of spiking neurons.
     *
     * @throws IllegalArgumentException if it has something that NIR has no node for; the message names the layer and what to do instead
     */
    public static void write(Path file, TrainedNetwork network) {
        NirWriter.write(file, network);
    }

    private record Graph(Hdf5 nodes, Map<String, Set<String>> inputs) {

        static Graph of(Hdf5 node) {
            if (!node.text("type").equals("NIRGraph"))
                throw new IllegalArgumentException("holds a " + node.text("type") + ", but must hold an NIRGraph.");
            var nodes = node.group("nodes");
            var edges = node.texts("edges");
            if (edges.size() % 2 != 0) throw new IllegalArgumentException("has an edge that leads nowhere.");
            var inputs = new HashMap<String, Set<String>>();
            for (int e = 0; e < edges.size(); e += 2) {
                String from = (String) edges.get(e), to = (String) edges.get(e + 1);
                for (var end : List.of(from, to))
                    if (!nodes.groups().containsKey(end))
                        throw new IllegalArgumentException(
                                "has an edge from " + from + " to " + to + ", but no node " + end + ".");
                inputs.computeIfAbsent(to, n -> new LinkedHashSet<>()).add(from);
            }
            return new Graph(nodes, inputs);
        }

        /** The name of the one node of a type. */
        String only(String type) {
            var all = nodes.groups().keySet().stream()
                    .filter(n -> type(n).equals(type))
                    .toList();
            if (all.size() != 1)
                throw new IllegalArgumentException(
                        "has " + all.size() + " nodes of the type " + type + " " + all + ", but must have one.");
            return all.get(0);
        }

        String type(String name) {
            return nodes.group(name).text("type");
        }

        Set<String> into(String name) {
            return inputs.getOrDefault(name, Set.of());
        }

        /** All nodes that an output depends on, each after those it takes its input from. */
        List<String> order(String output) {
            var needed = new LinkedHashSet<String>(Set.of(output));
            var waiting = new ArrayList<>(List.of(output));
            while (!waiting.isEmpty())
                for (var from : into(waiting.remove(waiting.size() - 1))) if (needed.add(from)) waiting.add(from);
            var readers = new HashMap<String, List<String>>();
            var open = new HashMap<String, Integer>();
            for (var name : needed) {
                open.put(name, into(name).size());
                for (var from : into(name))
                    readers.computeIfAbsent(from, n -> new ArrayList<>()).add(name);
            }
            var order = new LinkedHashSet<String>();
            for (var name : needed) if (into(name).isEmpty()) waiting.add(name);
            while (!waiting.isEmpty()) {
                var name = waiting.remove(waiting.size() - 1);
                order.add(name);
                for (var reader : readers.getOrDefault(name, List.of()))
                    if (open.merge(reader, -1, Integer::sum) == 0) waiting.add(reader);
            }
            needed.removeAll(order);
            if (!needed.isEmpty())
                throw new IllegalArgumentException("is recurrent: " + String.join(", ", needed)
                        + " go round in a circle. Only feed-forward networks are supported.");
            return List.copyOf(order);
        }
    }

    private static TrainedNetwork network(Hdf5 node) {
        var graph = Graph.of(node);
        String input = graph.only("Input"), output = graph.only("Output");
        var shape = shape(graph.nodes().group(input).numbers("shape"));
        var layers = new ArrayList<Layer>();
        var places = new LinkedHashMap<String, Integer>();
        for (var name : graph.order(output)) {
            var from = new ArrayList<Integer>();
            for (var before : graph.into(name)) from.add(places.getOrDefault(before, Layer.PICTURE));
            if (name.equals(input)) {
                places.put(name, Layer.PICTURE);
                continue;
            }
            if (from.isEmpty()) throw new IllegalArgumentException("has a node " + name + " that nothing leads to.");
            if (from.size() > 1) layers.add(new Layer(name + ".sum", new Sum(), from));
            int before = from.size() > 1 ? layers.size() - 1 : from.get(0);
            if (name.equals(output)) break;
            try {
                layers.add(new Layer(name, NirNodes.operation(graph.nodes().group(name)), List.of(before)));
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new IllegalArgumentException(
                        "node " + name + " (" + graph.type(name) + "): " + e.getMessage(), e);
            }
            places.put(name, layers.size() - 1);
        }
        return TrainedNetwork.of(shape, layers);
    }

    private static Shape shape(Numbers sizes) {
        long[] s = sizes.longs();
        Numbers.count(s);
        switch (s.length) {
            case 1:
                return Shape.of((int) s[0]);
            case 2:
                return new Shape(1, (int) s[0], (int) s[1]);
            case 3:
                return new Shape((int) s[0], (int) s[1], (int) s[2]);
            default:
                throw new IllegalArgumentException("has an input of " + Numbers.text(s)
                        + ", but it must be numbers in a row, rows × columns, or channels × rows × columns.");
        }
    }
}
