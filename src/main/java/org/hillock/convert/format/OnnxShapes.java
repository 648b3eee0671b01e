package org.hillock.convert.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hillock.ann.Layer;
import org.hillock.convert.format.Value.Constant;
import org.hillock.convert.format.Value.Signal;

/** The operators of ONNX that leave the values and change at most how they lie, and those that compute sizes from sizes. */
final class OnnxShapes {
    private static final int[] LAST = {0, 2, 3, 1}, FIRST = {0, 3, 1, 2};
    /** A row of sizes has no more. */
    private static final int LONGEST = 64;

    private OnnxShapes() {}

    static Value same(OnnxStep step) {
        return step.value(0);
    }

    static Value dropout(OnnxStep step) {
        if (step.optionalNumbers(2).filter(n -> n.only("training_mode") != 0).isPresent())
            throw new IllegalArgumentException(
                    "drops at random. Export the network in evaluation mode: network.eval().");
        return step.value(0);
    }

    /** Numbers may lose their fractions; a signal is computed in single precision whatever the file says. */
    static Value cast(OnnxStep step) {
        boolean whole = OnnxTensor.whole(step.node.integer("to", 0));
        if (step.value(0) instanceof Constant c) {
            double[] values = c.numbers().values();
            return new Constant(c.numbers()
                    .with(whole ? Arrays.stream(values).map(v -> (long) v).toArray() : values));
        }
        if (whole) throw new IllegalArgumentException("makes whole numbers of a signal, which is not supported.");
        return step.value(0);
    }

    static Value flatten(OnnxStep step) {
        var signal = step.either(0);
        long[] all = step.all(signal);
        long axis = step.node.integer("axis", 1);
        int from = axis == all.length ? all.length : OnnxStep.axis(axis, all.length);
        long first = Arrays.stream(all).limit(from).reduce(1, (a, b) -> a * b);
        return step.reshaped(
                signal, step.withoutBatch(first, Arrays.stream(all).skip(from).reduce(1, (a, b) -> a * b)));
    }

    static Value reshape(OnnxStep step) {
        var wanted = step.integers("shape", 1).orElseThrow(() -> new IllegalArgumentException("has no shape."));
        if (step.value(0) instanceof Constant c)
            return new Constant(c.numbers().reshaped(ints(resolved(step, sizes(c.numbers()), wanted))));
        var signal = step.either(0);
        return step.reshaped(signal, step.withoutBatch(resolved(step, step.all(signal), wanted)));
    }

    /** Where 0 stands for the size there was, and −1 for what is left. */
    static long[] resolved(OnnxStep step, long[] now, long[] wanted) {
        var sizes = wanted.clone();
        boolean copies = step.node.integer("allowzero", 0) == 0;
        long all = Numbers.count(now), known = 1;
        int open = -1;
        for (int d = 0; d < sizes.length; d++) {
            if (sizes[d] == 0 && copies && d < now.length) sizes[d] = now[d];
            if (sizes[d] == -1 && open < 0) open = d;
            else known = Numbers.count(known, sizes[d]);
        }
        if (open >= 0 && known > 0) sizes[open] = all / known;
        if (Numbers.count(sizes) != all)
            throw new IllegalArgumentException(
                    "cannot make " + Numbers.text(wanted) + " of " + Numbers.text(now) + " values.");
        return sizes;
    }

    static Value squeeze(OnnxStep step) {
        var axes = step.integers("axes", 1);
        if (step.value(0) instanceof Constant c)
            return new Constant(c.numbers().reshaped(ints(without(sizes(c.numbers()), axes, 0))));
        var signal = step.either(0);
        return step.reshaped(signal, step.withoutBatch(without(step.all(signal), axes, 1)));
    }

    private static long[] without(long[] sizes, Optional<long[]> axes, int from) {
        var gone = axes.map(given -> LongStream.of(given)
                        .mapToObj(a -> OnnxStep.axis(a, sizes.length))
                        .toList())
                .orElseGet(() -> IntStream.range(from, sizes.length)
                        .filter(d -> sizes[d] == 1)
                        .boxed()
                        .toList());
        for (int d : gone)
            if (sizes[d] != 1) throw new IllegalArgumentException("cannot squeeze the size " + sizes[d] + " away.");
        return IntStream.range(0, sizes.length)
                .filter(d -> !gone.contains(d))
                .mapToLong(d -> sizes[d])
                .toArray();
    }

    static Value unsqueeze(OnnxStep step) {
        var axes = step.integers("axes", 1).orElse(new long[0]);
        if (step.value(0) instanceof Constant c)
            return new Constant(c.numbers().reshaped(ints(with(sizes(c.numbers()), axes))));
        var signal = step.signal(0);
        return step.reshaped(signal, step.withoutBatch(with(step.all(signal), axes)));
    }

    private static long[] with(long[] sizes, long[] axes) {
        int rank = sizes.length + axes.length;
        if (rank > 16) throw new IllegalArgumentException("makes " + rank + " dimensions.");
        var added = LongStream.of(axes)
                .mapToObj(a -> OnnxStep.axis(a, rank))
                .distinct()
                .toList();
        var all = new ArrayList<Long>();
        int next = 0;
        for (int d = 0; d < rank; d++) all.add(added.contains(d) || next == sizes.length ? 1L : sizes[next++]);
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    /** Where the values stay in their order, or channels become the last and the first again. */
    static Value transpose(OnnxStep step) {
        if (step.value(0) instanceof Constant c) {
            boolean kept = Arrays.equals(step.node.integers("perm", 1, 0), new long[] {0, 1});
            return new Constant(kept ? c.numbers().matrix() : c.numbers().transposed());
        }
        var signal = step.either(0);
        long[] all = step.all(signal);
        var backwards = IntStream.range(0, all.length)
                .mapToLong(d -> all.length - 1 - d)
                .toArray();
        int[] order = LongStream.of(step.node.integers("perm", backwards))
                .mapToInt(a -> OnnxStep.axis(a, all.length))
                .toArray();
        int[] moved = IntStream.of(order).filter(d -> all[d] != 1 || d == 0).toArray();
        if (signal.turned().isPresent() && Arrays.equals(order, FIRST)) {
            var shape = signal.shape();
            return Signal.of(signal.layer(), shape.channels(), shape.rows(), shape.columns());
        }
        OnnxStep.firstChannels(signal);
        boolean kept = order.length == all.length
                && IntStream.of(order).distinct().count() == all.length
                && order[0] == 0
                && Arrays.equals(moved, IntStream.of(moved).sorted().toArray());
        if (!kept && Arrays.equals(order, LAST) && signal.layer() != Layer.PICTURE)
            return Signal.turned(signal.layer(), signal.shape());
        if (!kept)
            throw new IllegalArgumentException("reorders the values of " + signal.text()
                    + ". Export the network with channels first, N × C × H × W (tf2onnx: --inputs-as-nchw).");
        return step.reshaped(
                signal,
                step.withoutBatch(IntStream.of(order).mapToLong(d -> all[d]).toArray()));
    }

    /** The sizes of a signal, as numbers. */
    static Value shape(OnnxStep step) {
        long[] all = step.value(0) instanceof Signal ? step.all(step.padded(0)) : sizes(step.numbers(0));
        int from = within(step.node.integer("start", 0), all.length),
                to = within(step.node.integer("end", all.length), all.length);
        return new Constant(Numbers.of(
                Arrays.stream(all, from, Math.max(from, to)).asDoubleStream().toArray()));
    }

    private static int within(long index, int size) {
        return (int) Math.max(0, Math.min(size, index < 0 ? index + size : index));
    }

    static Value gather(OnnxStep step) {
        var from = line(step.numbers(0));
        var indices = step.numbers(1);
        return new Constant(indices.with(LongStream.of(indices.longs())
                .mapToDouble(i -> from.values()[OnnxStep.axis(i, from.count())])
                .toArray()));
    }

    static Value slice(OnnxStep step) {
        var from = line(step.numbers(0));
        long start = step.integers("starts", 1).map(Numbers::first).orElse(0L);
        long end = step.integers("ends", 2).map(Numbers::first).orElse((long) from.count());
        if (step.optionalNumbers(4).filter(n -> n.only("steps") != 1).isPresent())
            throw new IllegalArgumentException("takes every so many-th only, which is not supported.");
        int begin = within(start, from.count());
        return new Constant(
                Numbers.of(Arrays.copyOfRange(from.values(), begin, Math.max(begin, within(end, from.count())))));
    }

    static Value concat(OnnxStep step) {
        List<Double> all = new ArrayList<>();
        for (int k = 0; k < step.inputs(); k++)
            if (step.value(k) instanceof Signal) return OnnxSides.joined(step.node, step.all());
        for (int k = 0; k < step.inputs() && all.size() <= LONGEST; k++)
            for (double v : line(step.numbers(k)).values()) all.add(v);
        return new Constant(
                line(Numbers.of(all.stream().mapToDouble(Double::doubleValue).toArray())));
    }

    /** Sizes that are computed lie in a row; nothing longer is a matter of sizes. */
    private static Numbers line(Numbers numbers) {
        if (numbers.rank() > 1 || numbers.count() > LONGEST)
            throw new IllegalArgumentException(
                    "computes with numbers of " + numbers.sizesText() + ", which is supported for sizes only.");
        return numbers;
    }

    private static long[] sizes(Numbers numbers) {
        return Arrays.stream(numbers.sizes()).asLongStream().toArray();
    }

    private static int[] ints(long... sizes) {
        return Arrays.stream(sizes).mapToInt(Math::toIntExact).toArray();
    }
}
