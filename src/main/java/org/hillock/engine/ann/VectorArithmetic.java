package org.hillock.engine.ann;

import java.util.function.Supplier;
import org.hillock.engine.stepper.Compiler;
import org.hillock.engine.stepper.VectorModule;

/** Loops by the Vector API, which is compiled here since it is not part of the language level. */
final class VectorArithmetic implements Arithmetic {
    /** Vectors that are summed at once, each in a register of its own: as many as may be, and fewer where fewer are left. */
    private static final int[] TOGETHER = {8, 4, 2, 1};

    /** Lanes from which on a processor has an instruction that picks some out. */
    private static final int COMPRESSES = 16;

    /** Bytes of the compiled loops. */
    private static final int LARGEST = 1 << 16;

    private final Arithmetic plain = new PlainArithmetic();
    private final VectorLoops loops;
    private final int lanes;

    private VectorArithmetic(VectorLoops loops) {
        this.loops = loops;
        lanes = loops.lanes();
    }

    /** The plain one where there is no compiler, or what it makes does not load: without any, no network could be run. */
    static Arithmetic orPlain() {
        return orPlain(VectorArithmetic.class, () -> VectorSource.of(TOGETHER));
    }

    static Arithmetic orPlain(Object recipe, Supplier<String> source) {
        try {
            return Compiler.load(recipe, VectorLoops.class, source, VectorModule.options(), LARGEST)
                    .<Arithmetic>map(VectorArithmetic::new)
                    .orElseGet(PlainArithmetic::new);
        } catch (RuntimeException | LinkageError notHere) {
            return new PlainArithmetic();
        }
    }

    private int together(int outputs) {
        int k = 0;
        while (k < TOGETHER.length - 1 && (TOGETHER[k] - 1) * lanes >= outputs) k++;
        return k;
    }

    @Override
    public int width(int outputs) {
        return TOGETHER[together(outputs)] * lanes;
    }

    @Override
    public void add(Signal.Events events, float[] weights, int panel, int width, float[] sums) {
        loops.add(
                TOGETHER[together(width)],
                events.start(),
                events.index(),
                events.value(),
                events.rows(),
                events.size(),
                weights,
                panel,
                sums);
    }

    @Override
    public Signal.Events events(Signal.Spikes set, long[] negative) {
        if (lanes < COMPRESSES) return plain.events(set, negative);
        var start = set.starts();
        var index = new int[start[set.rows()] + lanes];
        var value = new float[negative.length == 0 ? 0 : index.length];
        loops.events(set.bits(), negative, set.words(), set.per(), index, value);
        return new Signal.Events(set.examples(), set.per(), set.size(), start, index, value);
    }

    @Override
    public void step(
            Neurons neurons, double[] v, int from, int to, Signal.Values u, Signal.Spikes spikes, int example) {
        loops.step(
                v,
                neurons.decay(),
                neurons.drive(),
                neurons.gain(),
                neurons.threshold(),
                neurons.reset(),
                neurons.subtracts(),
                from,
                to,
                u.all(),
                u.row(example, 0) * v.length,
                u.per() == 1 ? 0 : v.length,
                spikes.bits(),
                spikes.row(example, 0) * spikes.words(),
                spikes.words(),
                spikes.per());
    }
}
