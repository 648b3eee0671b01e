package org.hillock.convert.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hillock.ann.Shape;

/** What a name in an ONNX graph stands for: a signal that depends on the example, or numbers that do not. */
interface Value {

    /** Numbers that are in the file or can be computed without an example. */
    record Constant(Numbers numbers) implements Value {}

    /** What several layers give, with their channels side by side: at least one. */
    record Side(List<Signal> parts) implements Value {

        /** Channels of each. */
        int[] widths() {
            return parts.stream().mapToInt(p -> p.sizes()[0]).toArray();
        }
    }

    /**
     * What a layer gives.
     *
     * @param sizes without that of the batch
     * @param padding zeros around each channel: above, left, below, right
     * @param turned the picture, if in the file its channels come last (rows × columns × channels, or a row in this order), whereas the
     *     layer gives them first
     */
    record Signal(int layer, int[] sizes, int[] padding, Optional<Shape> turned) implements Value {

        static Signal of(int layer, int... sizes) {
            return new Signal(layer, sizes, new int[4], Optional.empty());
        }

        /** A picture with its channels last. */
        static Signal turned(int layer, Shape shape) {
            return new Signal(
                    layer, new int[] {shape.rows(), shape.columns(), shape.channels()}, new int[4], Optional.of(shape));
        }

        /** The same sizes in the same order, given by another layer. */
        Signal from(int other) {
            return new Signal(other, sizes, new int[4], turned);
        }

        /** For each value as its layer gives it, where it stands in the file's order. */
        int[] order() {
            int size = shape().size();
            return IntStream.range(0, size)
                    .map(i -> turned.map(s -> i % s.area() * s.channels() + i / s.area())
                            .orElse(i))
                    .toArray();
        }

        boolean padded() {
            return IntStream.of(padding).anyMatch(p -> p != 0);
        }

        /** As it lies: channels × rows × columns, where missing ones are 1, or a row. */
        Shape shape() {
            if (turned.isPresent() && sizes.length == 3) return turned.get();
            switch (sizes.length) {
                case 0:
                    return Shape.of(1);
                case 1:
                    return Shape.of(sizes[0]);
                case 2:
                    return sizes[1] == 1 ? Shape.of(sizes[0]) : new Shape(1, sizes[0], sizes[1]);
                case 3:
                    return new Shape(sizes[0], sizes[1], sizes[2]);
                default:
                    throw new IllegalArgumentException("gets " + text() + ", which is not one picture.");
            }
        }

        /** The picture's channels, rows and columns, for what works on pictures only. */
        Shape picture() {
            if (sizes.length != 3)
                throw new IllegalArgumentException("gets " + text()
                        + " for each example, but works on channels × rows × columns."
                        + (sizes.length == 2
                                ? " What runs along one dimension only is not supported: make that a picture with one row."
                                : ""));
            return shape();
        }

        String text() {
            return Numbers.text(Arrays.stream(sizes).asLongStream().toArray());
        }
    }
}
