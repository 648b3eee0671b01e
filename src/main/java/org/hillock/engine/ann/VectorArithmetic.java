package org.hillock.engine.ann;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.hillock.engine.stepper.Compiler;
import org.hillock.engine.stepper.VectorModule;

/** Loops by the Vector API, which is compiled here since it is not part of the language level. */
final class VectorArithmetic implements Arithmetic {
    /** Of the tile of weights that is met by all rows before the next: it stays in the near caches. */
    private static final int TILE_BYTES = 64 << 10;

    /** Bytes of the compiled loops. */
    private static final int LARGEST = 1 << 16;

    private static final String SOURCE = """
            package %s;

            import jdk.incubator.vector.*;

            final class %s {
              static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
              static final VectorSpecies<Double> D = DoubleVector.SPECIES_PREFERRED;
              static final VectorSpecies<Float> H =
                  VectorSpecies.of(float.class, VectorShape.forBitSize(D.vectorBitSize() / 2));
              static final int W = S.length();
              static final int ROW = 8 * W;
              static final int TILE = Math.max(1, %d / (4 * ROW));

              static int width() { return ROW; }

              static FloatVector at(float[] a, int i) { return FloatVector.fromArray(S, a, i); }

              static void add(
                  int[] start, int[] index, float[] value, int rows, int inputs, float[] w, int panel, float[] sums) {
                int[] next = java.util.Arrays.copyOf(start, rows);
                for (int end = TILE; end < inputs + TILE; end += TILE)
                  for (int row = 0, to = 0; row < rows; row++, to += ROW) {
                    int e = next[row];
                    if (e == start[row + 1] || index[e] >= end) continue;
                    next[row] = value.length == 0
                        ? spikes(index, e, start[row + 1], end, w, panel, sums, to)
                        : values(index, value, e, start[row + 1], end, w, panel, sums, to);
                  }
              }

              static int spikes(int[] index, int e, int last, int end, float[] w, int panel, float[] sums, int to) {
                FloatVector a0 = at(sums, to), a1 = at(sums, to + W), a2 = at(sums, to + 2 * W), a3 = at(sums, to + 3 * W),
                    a4 = at(sums, to + 4 * W), a5 = at(sums, to + 5 * W), a6 = at(sums, to + 6 * W), a7 = at(sums, to + 7 * W);
                for (; e < last && index[e] < end; e++) {
                  int p = panel + index[e] * ROW;
                  a0 = a0.add(at(w, p));
                  a1 = a1.add(at(w, p + W));
                  a2 = a2.add(at(w, p + 2 * W));
                  a3 = a3.add(at(w, p + 3 * W));
                  a4 = a4.add(at(w, p + 4 * W));
                  a5 = a5.add(at(w, p + 5 * W));
                  a6 = a6.add(at(w, p + 6 * W));
                  a7 = a7.add(at(w, p + 7 * W));
                }
                a0.intoArray(sums, to);
                a1.intoArray(sums, to + W);
                a2.intoArray(sums, to + 2 * W);
                a3.intoArray(sums, to + 3 * W);
                a4.intoArray(sums, to + 4 * W);
                a5.intoArray(sums, to + 5 * W);
                a6.intoArray(sums, to + 6 * W);
                a7.intoArray(sums, to + 7 * W);
                return e;
              }

              static int values(
                  int[] index, float[] value, int e, int last, int end, float[] w, int panel, float[] sums, int to) {
                FloatVector a0 = at(sums, to), a1 = at(sums, to + W), a2 = at(sums, to + 2 * W), a3 = at(sums, to + 3 * W),
                    a4 = at(sums, to + 4 * W), a5 = at(sums, to + 5 * W), a6 = at(sums, to + 6 * W), a7 = at(sums, to + 7 * W);
                for (; e < last && index[e] < end; e++) {
                  int p = panel + index[e] * ROW;
                  FloatVector x = FloatVector.broadcast(S, value[e]);
                  a0 = a0.add(at(w, p).mul(x));
                  a1 = a1.add(at(w, p + W).mul(x));
                  a2 = a2.add(at(w, p + 2 * W).mul(x));
                  a3 = a3.add(at(w, p + 3 * W).mul(x));
                  a4 = a4.add(at(w, p + 4 * W).mul(x));
                  a5 = a5.add(at(w, p + 5 * W).mul(x));
                  a6 = a6.add(at(w, p + 6 * W).mul(x));
                  a7 = a7.add(at(w, p + 7 * W).mul(x));
                }
                a0.intoArray(sums, to);
                a1.intoArray(sums, to + W);
                a2.intoArray(sums, to + 2 * W);
                a3.intoArray(sums, to + 3 * W);
                a4.intoArray(sums, to + 4 * W);
                a5.intoArray(sums, to + 5 * W);
                a6.intoArray(sums, to + 6 * W);
                a7.intoArray(sums, to + 7 * W);
                return e;
              }

              static void step(double[] v, double[] decay, double[] drive, double[] gain, double[] threshold, double[] reset,
                  boolean subtracts, int from, int to, float[] u, int at, int stride, long[] bits, int steps) {
                for (int s = 0, words = bits.length / steps; s < steps; s++)
                  step(v, decay, drive, gain, threshold, reset, subtracts, from, to, u, at + s * stride, bits, s * words);
              }

              static void step(double[] v, double[] decay, double[] drive, double[] gain, double[] threshold, double[] reset,
                  boolean subtracts, int from, int to, float[] u, int at, long[] bits, int word) {
                int i = from;
                for (; i <= to - D.length(); i += D.length()) {
                  DoubleVector x = (DoubleVector) FloatVector.fromArray(H, u, at + i).convertShape(VectorOperators.F2D, D, 0);
                  DoubleVector now = DoubleVector.fromArray(D, decay, i).mul(DoubleVector.fromArray(D, v, i))
                      .add(DoubleVector.fromArray(D, drive, i).add(DoubleVector.fromArray(D, gain, i).mul(x)));
                  DoubleVector high = DoubleVector.fromArray(D, threshold, i), low = DoubleVector.fromArray(D, reset, i);
                  VectorMask<Double> spike = now.compare(VectorOperators.GE, high);
                  now.blend(subtracts ? now.sub(high.sub(low)) : low, spike).intoArray(v, i);
                  bits[word + (i >> 6)] |= spike.toLong() << i;
                }
                for (; i < to; i++) {
                  double now = decay[i] * v[i] + (drive[i] + gain[i] * u[at + i]);
                  boolean spike = now >= threshold[i];
                  v[i] = spike ? subtracts ? now - (threshold[i] - reset[i]) : reset[i] : now;
                  if (spike) bits[word + (i >> 6)] |= 1L << i;
                }
              }
            }
            """.formatted(Compiler.PACKAGE, Compiler.CLASS, TILE_BYTES);

    private static final MethodType ADD = MethodType.methodType(
            void.class,
            int[].class,
            int[].class,
            float[].class,
            int.class,
            int.class,
            float[].class,
            int.class,
            float[].class);
    private static final MethodType STEP = MethodType.methodType(
            void.class,
            double[].class,
            double[].class,
            double[].class,
            double[].class,
            double[].class,
            double[].class,
            boolean.class,
            int.class,
            int.class,
            float[].class,
            int.class,
            int.class,
            long[].class,
            int.class);

    private final int width;
    private final MethodHandle add;
    private final MethodHandle step;

    private VectorArithmetic(int width, MethodHandle add, MethodHandle step) {
        this.width = width;
        this.add = add;
        this.step = step;
    }

    /** The plain one where there is no compiler. */
    static Arithmetic orPlain() {
        return Compiler.load(VectorArithmetic.class, () -> SOURCE, VectorModule.OPTIONS, LARGEST)
                .<Arithmetic>map(loaded -> {
                    try {
                        int width = (int) Compiler.method(loaded, "width", MethodType.methodType(int.class))
                                .invokeExact();
                        return new VectorArithmetic(
                                width, Compiler.method(loaded, "add", ADD), Compiler.method(loaded, "step", STEP));
                    } catch (Throwable e) {
                        throw failed(e);
                    }
                })
                .orElseGet(PlainArithmetic::new);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void add(Signal.Events events, float[] weights, int panel, float[] sums) {
        try {
            add.invokeExact(
                    events.start(), events.index(), events.value(), events.rows(), events.size(), weights, panel, sums);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    @Override
    public void step(
            Neurons neurons, double[] v, int from, int to, float[] u, int at, int stride, long[] bits, int steps) {
        try {
            step.invokeExact(
                    v,
                    neurons.decay(),
                    neurons.drive(),
                    neurons.gain(),
                    neurons.threshold(),
                    neurons.reset(),
                    neurons.subtracts(),
                    from,
                    to,
                    u,
                    at,
                    stride,
                    bits,
                    steps);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(Throwable e) {
        if (e instanceof Error error) throw error;
        return e instanceof RuntimeException r ? r : new IllegalStateException(e);
    }
}
