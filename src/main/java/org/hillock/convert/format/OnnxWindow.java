package org.hillock.convert.format;

import org.hillock.ann.Window;
import org.hillock.convert.format.Value.Signal;
import org.hillock.model.Check;

/**
 * The window of an ONNX node, from its attributes {@code strides}, {@code pads}, {@code dilations}, {@code auto_pad} and
 * {@code ceil_mode}.
 *
 * @param beyond true if {@code ceil_mode} has it reach further than its padding
 */
record OnnxWindow(Window window, boolean beyond) {
    private static final int MOST = 1 << 20;

    /** @param signal with what a Pad before has added */
    static OnnxWindow of(OnnxNode node, Signal signal, int rows, int columns) {
        var shape = signal.picture();
        int[] kernel = two(node, "kernel_shape", rows, columns);
        if (kernel[0] != rows || kernel[1] != columns)
            throw new IllegalArgumentException("has a kernel_shape of " + kernel[0] + " × " + kernel[1]
                    + ", but weights for " + rows + " × " + columns + ".");
        int[] strides = two(node, "strides", 1, 1);
        int[] dilations = two(node, "dilations", 1, 1);
        var high = side(node, shape.rows(), rows, strides[0], dilations[0], 0);
        var wide = side(node, shape.columns(), columns, strides[1], dilations[1], 1);
        int[] p = signal.padding();
        return new OnnxWindow(
                new Window(
                        rows,
                        columns,
                        strides[0],
                        strides[1],
                        dilations[0],
                        dilations[1],
                        Math.addExact(high.before, p[0]),
                        Math.addExact(wide.before, p[1]),
                        Math.addExact(high.after, p[2]),
                        Math.addExact(wide.after, p[3])),
                high.beyond || wide.beyond);
    }

    /** The window of a pool, whose size is an attribute. */
    static OnnxWindow of(OnnxNode node, Signal signal) {
        long[] kernel = node.integers("kernel_shape");
        if (kernel.length != 2)
            throw new IllegalArgumentException("has a kernel_shape of " + kernel.length
                    + " sizes, but must have rows and columns: only pools over pictures are supported.");
        int[] sizes = two(node, "kernel_shape", 0, 0);
        return of(node, signal, sizes[0], sizes[1]);
    }

    private record Side(int before, int after, boolean beyond) {}

    private static Side side(OnnxNode node, int input, int window, int stride, int dilation, int index) {
        long extent = (window - 1L) * dilation + 1;
        var auto = node.text("auto_pad", "NOTSET");
        if (auto.equals("SAME_UPPER") || auto.equals("SAME_LOWER")) {
            long places = (input + stride - 1L) / stride;
            int all = Math.toIntExact(Math.max(0, (places - 1) * stride + extent - input));
            int half = auto.equals("SAME_UPPER") ? all / 2 : all - all / 2;
            return new Side(half, all - half, false);
        }
        boolean none = auto.equals("VALID");
        if (!none && !auto.equals("NOTSET"))
            throw new IllegalArgumentException(
                    "has the auto_pad " + auto + ", but it must be NOTSET, VALID, SAME_UPPER or SAME_LOWER.");
        long[] pads = none ? new long[4] : node.integers("pads", 0, 0, 0, 0);
        if (pads.length != 4) throw new IllegalArgumentException("has " + pads.length + " pads, but must have 4.");
        int before = Check.count("pads", pads[index], 0, MOST), after = Check.count("pads", pads[index + 2], 0, MOST);
        int more = node.integer("ceil_mode", 0) == 0 ? 0 : more(input, before, after, extent, stride);
        if (none && more > 0)
            throw new IllegalArgumentException(
                    "has both the auto_pad VALID and a ceil_mode, which programs understand in two ways. Export it with ceil_mode=False.");
        return new Side(before, after + more, more > 0);
    }

    /** How far beyond the padding the last place reaches that begins inside the picture or before it. */
    private static int more(int input, int before, int after, long extent, int stride) {
        long room = (long) input + before + after - extent;
        if (room < 0) return 0;
        long last = (room + stride - 1) / stride;
        if (last * stride >= (long) input + before) last--;
        return Math.toIntExact(Math.max(0, last * stride - room));
    }

    private static int[] two(OnnxNode node, String attribute, int rows, int columns) {
        long[] values = node.integers(attribute, rows, columns);
        if (values.length != 2)
            throw new IllegalArgumentException(
                    "has " + values.length + " " + attribute + ", but must have 2: for rows and for columns.");
        return new int[] {Check.count(attribute, values[0], 1, MOST), Check.count(attribute, values[1], 1, MOST)};
    }
}
