package org.hillock.engine.ann;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hillock.engine.stepper.Compiler;

/** The text of {@link VectorArithmetic}'s loops. */
final class VectorSource {
    /** Of the tile of weights that is met by all rows before the next: it stays in the near caches. */
    private static final int TILE_BYTES = 64 << 10;

    private static final String FRAME = """
            %s
              static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
              static final VectorSpecies<Double> D = DoubleVector.SPECIES_PREFERRED;
              static final VectorSpecies<Float> H =
                  VectorSpecies.of(float.class, VectorShape.forBitSize(D.vectorBitSize() / 2));
              static final int W = S.length();
              static final VectorSpecies<Integer> I = IntVector.SPECIES_PREFERRED;

              public int lanes() { return W; }

              static FloatVector at(float[] a, int i) { return FloatVector.fromArray(S, a, i); }

              public void events(long[] bits, long[] negative, int words, int per, int[] index, float[] value) {
                IntVector places = IntVector.broadcast(I, 0).addIndex(1);
                FloatVector plus = FloatVector.broadcast(S, 1), minus = FloatVector.broadcast(S, -1);
                int n = 0;
                for (int k = 0, row = 0; k < bits.length; row++)
                  for (int word = 0; word < words; word++, k++) {
                    long sign = value.length == 0 ? 0 : negative[row / per * words + word];
                    for (int c = 0; c < 64; c += W) {
                      VectorMask<Integer> set = VectorMask.fromLong(I, bits[k] >>> c);
                      places.add(64 * word + c).compress(set).intoArray(index, n);
                      if (value.length > 0)
                        plus.blend(minus, VectorMask.fromLong(S, sign >>> c)).compress(set.cast(S)).intoArray(value, n);
                      n += set.trueCount();
                    }
                  }
              }

              public void add(int vectors, int[] start, int[] index, float[] value, int rows, int inputs, float[] w, int panel,
                  float[] sums) {
                switch (vectors) {
%s
                }
              }
%s
              public void step(double[] v, double[] decay, double[] drive, double[] gain, double[] threshold, double[] reset,
                  boolean subtracts, int from, int to, float[] u, int at, int stride, long[] bits, int word, int words, int steps) {
                for (int s = 0; s < steps; s++)
                  step(v, decay, drive, gain, threshold, reset, subtracts, from, to, u, at + s * stride, bits, word + s * words);
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
            """;

    /** Sums of {@code #N} vectors, each in a register of its own: what stands between braces of @ is repeated for each. */
    private static final String ADD = """

              static void add#N(
                  int[] start, int[] index, float[] value, int rows, int inputs, float[] w, int panel, float[] sums) {
                int tile = Math.max(1, #TILE / (4 * #N * W));
                int[] next = java.util.Arrays.copyOf(start, rows);
                for (int end = tile; end < inputs + tile; end += tile)
                  for (int row = 0, to = 0; row < rows; row++, to += #N * W) {
                    int e = next[row];
                    if (e == start[row + 1] || index[e] >= end) continue;
                    next[row] = value.length == 0
                        ? spikes#N(index, e, start[row + 1], end, w, panel, sums, to)
                        : values#N(index, value, e, start[row + 1], end, w, panel, sums, to);
                  }
              }

              static int spikes#N(int[] index, int e, int last, int end, float[] w, int panel, float[] sums, int to) {
                @{FloatVector a#K = at(sums, to + #K * W);@}
                for (; e < last && index[e] < end; e++) {
                  int p = panel + index[e] * #N * W;
                  @{a#K = a#K.add(at(w, p + #K * W));@}
                }
                @{a#K.intoArray(sums, to + #K * W);@}
                return e;
              }

              static int values#N(
                  int[] index, float[] value, int e, int last, int end, float[] w, int panel, float[] sums, int to) {
                @{FloatVector a#K = at(sums, to + #K * W);@}
                for (; e < last && index[e] < end; e++) {
                  int p = panel + index[e] * #N * W;
                  FloatVector x = FloatVector.broadcast(S, value[e]);
                  @{a#K = at(w, p + #K * W).fma(x, a#K);@}
                }
                @{a#K.intoArray(sums, to + #K * W);@}
                return e;
              }
            """;

    private static final Pattern REPEATED = Pattern.compile("@\\{(.*)@}");

    private VectorSource() {}

    /** @param vectors that are summed at once: a method for each number */
    static String of(int... vectors) {
        var cases = IntStream.of(vectors)
                .mapToObj(
                        n -> "case " + n + ": add" + n + "(start, index, value, rows, inputs, w, panel, sums); break;")
                .collect(Collectors.joining("\n"));
        var adds = IntStream.of(vectors).mapToObj(VectorSource::add).collect(Collectors.joining());
        return FRAME.formatted(Compiler.head(VectorLoops.class, "import jdk.incubator.vector.*;\n"), cases, adds);
    }

    private static String add(int vectors) {
        var text = ADD.replace("#N", "" + vectors).replace("#TILE", "" + TILE_BYTES);
        return REPEATED.matcher(text).replaceAll(found -> IntStream.range(0, vectors)
                .mapToObj(k -> found.group(1).replace("#K", "" + k))
                .collect(Collectors.joining(" ")));
    }
}
