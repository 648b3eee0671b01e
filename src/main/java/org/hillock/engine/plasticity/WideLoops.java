package org.hillock.engine.plasticity;

import java.util.Optional;
import org.hillock.engine.stepper.Compiler;
import org.hillock.engine.stepper.VectorModule;

/**
 * What {@link ManyAtOnce} does, operation by operation, for as many numbers at a time as the processor has lanes, by the Vector API. A
 * power is in two loops because the registers do not hold all that one would need.
 */
final class WideLoops {
    /** Bytes of the compiled loops. */
    private static final int LARGEST = 1_000_000;

    private final PowerLoops loops;
    private final boolean selects;

    private WideLoops(PowerLoops loops) {
        this.loops = loops;
        this.selects = loops.selects();
    }

    /** Empty where the Vector API or the compiler is not there. */
    static Optional<WideLoops> load() {
        if (!VectorModule.isHere()) return Optional.empty();
        return Compiler.load(WideLoops.class, PowerLoops.class, WideLoops::source, VectorModule.options(), LARGEST)
                .map(WideLoops::new);
    }

    /** As {@link ManyAtOnce#raise}. */
    void raise(int n, double[] x, double[] y, double[] high, double[] low) {
        loops.logarithm(n, x, high, low);
        if (loops.exponential(n, x, y, high, low) == 0) return;
        for (int k = 0; k < n; k++) if (Double.isNaN(high[k])) x[k] = Power.of(x[k], y[k]);
    }

    /** True if the processor can close up the lanes of a vector; without that the plain way is faster. */
    boolean selects() {
        return selects;
    }

    /** As {@link ManyAtOnce#select}. */
    int select(int n, int[] values, int bound, int[] list) {
        return loops.select(n, values, bound, list);
    }

    /** Numbers that are not for this way stay as they are and are marked by a high part that is none. */
    private static String source() {
        return (Compiler.head(PowerLoops.class, "import jdk.incubator.vector.*;\n") + """
                  static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
                  static final int W = S.length();
                  static final VectorSpecies<Integer> P = IntVector.SPECIES_PREFERRED;
                  public boolean selects() { return P.length() == 16; }
                  public int select(int n, int[] values, int bound, int[] list) {
                    int found = 0;
                    var places = IntVector.zero(P).addIndex(1);
                    for (int i = 0; i < n; i += P.length()) {
                      final var above = IntVector.fromArray(P, values, i).compare(VectorOperators.GT, bound);
                      places.compress(above).intoArray(list, found);
                      found += above.trueCount();
                      places = places.add(P.length());
                    }
                    return found;
                  }
                  public void logarithm(int n, double[] from, double[] highs, double[] lows) {
                    for (int i = 0; i < n; i += W) {
                      final var bits = DoubleVector.fromArray(S, from, i).reinterpretAsLongs();
                      final var exponent = bits.sub(HALF_ROOTL).lanewise(VectorOperators.ASHR, 52);
                      final var k = exponent.add(WHOLE_BITSL).reinterpretAsDoubles().sub(WHOLE);
                      final var m = bits.sub(exponent.lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
                      final var f = m.sub(1);
                      final var d = m.add(1);
                      final var inverse = DoubleVector.broadcast(S, 1).div(d);
                      final var s = f.mul(inverse);
                      final var minus = s.neg();
                      final var rest = minus.fma(m.sub(d.sub(1)), minus.fma(d, f)).mul(inverse);
                      final var u = s.add(s);
                      final var z = s.mul(s);
                      final var z2 = z.mul(z);
                      final var z4 = z2.mul(z2);
                      final var first = z2.fma(z.fma(1 / 9.0, 1 / 7.0), z.fma(1 / 5.0, 1 / 3.0));
                      final var second = z2.fma(z.fma(1 / 17.0, 1 / 15.0), z.fma(1 / 13.0, 1 / 11.0));
                      final var third = z2.fma(DoubleVector.broadcast(S, 1 / 23.0), z.fma(1 / 21.0, 1 / 19.0));
                      final var series = z4.fma(z4.fma(third, second), first);
                      final var whole = k.mul(LN2_HIGH);
                      final var high = whole.add(u);
                      high.intoArray(highs, i);
                      u.mul(z).fma(series, rest.add(rest)).add(k.fma(DoubleVector.broadcast(S, LN2_LOW), u.sub(high.sub(whole))))
                          .intoArray(lows, i);
                    }
                  }
                  public int exponential(int n, double[] base, double[] exponents, double[] highs, double[] lows) {
                    int others = 0;
                    for (int i = 0; i < n; i += W) {
                      final var x = DoubleVector.fromArray(S, base, i);
                      final var y = DoubleVector.fromArray(S, exponents, i);
                      final var high = DoubleVector.fromArray(S, highs, i);
                      final var p = y.mul(high);
                      final var more = y.fma(DoubleVector.fromArray(S, lows, i), y.fma(high, p.neg()));
                      final var biased = p.fma(PER_LN2, BIASED);
                      final var j = biased.sub(BIASED);
                      final var r = j.fma(DoubleVector.broadcast(S, -LN2_HIGH), p).add(j.fma(DoubleVector.broadcast(S, -LN2_LOW), more));
                      final var r2 = r.mul(r);
                      final var r4 = r2.mul(r2);
                      final var first = r2.fma(r.fma(1 / 120.0, 1 / 24.0), r.fma(1 / 6.0, 1 / 2.0));
                      final var second = r2.fma(r.fma(1 / 362880.0, 1 / 40320.0), r.fma(1 / 5040.0, 1 / 720.0));
                      final var third = r2.fma(r.fma(1 / 6227020800.0, 1 / 479001600.0),
                          r.fma(1 / 39916800.0, 1 / 3628800.0));
                      final var series = r4.fma(r4.fma(third, second), first);
                      final var scale =
                          biased.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
                      final var power = r2.fma(series, r).fma(scale, scale);
                      final var good = x.compare(VectorOperators.GE, Double.MIN_NORMAL)
                          .and(x.compare(VectorOperators.LE, Double.MAX_VALUE))
                          .and(p.abs().compare(VectorOperators.LE, LARGEST));
                      if (good.allTrue()) {
                        power.intoArray(base, i);
                        continue;
                      }
                      final var zero = x.compare(VectorOperators.EQ, 0).and(y.compare(VectorOperators.GT, 0));
                      final var known = good.or(zero);
                      x.blend(power, good).blend(0, zero).intoArray(base, i);
                      DoubleVector.broadcast(S, Double.NaN).blend(0, known).intoArray(highs, i);
                      if (!known.allTrue()) others++;
                    }
                    return others;
                  }
                }
                """)
                .replace("HALF_ROOT", Long.toString(Power.HALF_ROOT))
                .replace("WHOLE_BITS", Long.toString(Double.doubleToRawLongBits(Power.WHOLE)))
                .replace("PER_LN2", Double.toString(Power.PER_LN2))
                .replace("LN2_HIGH", Double.toString(Power.LN2_HIGH))
                .replace("LN2_LOW", Double.toString(Power.LN2_LOW))
                .replace("WHOLE", Double.toString(Power.WHOLE))
                .replace("BIASED", Double.toString(Power.BIASED))
                .replace("LARGEST", Double.toString(Power.LARGEST));
    }
}
