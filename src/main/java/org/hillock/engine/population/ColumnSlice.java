package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hillock.model.equation.Formulas;

/** A slice as blocks of neurons small enough for their columns to stay in the processor's cache during a step. */
final class ColumnSlice implements Slice {
    /** Neurons of a block. */
    static final int BLOCK = 512;
    /** Columns are filled up to a multiple of this. */
    private static final int VECTOR = 16;

    final Program program;
    final Code code;
    /** The values of the program's scalars; the times are set before each step. */
    final double[] scalars;
    /** Steps for which the potential is held after a spike: one value, or one for each neuron. */
    final long[] refractory;
    /** The place of the column that tells who is held; −1 if there is none. */
    final int active;
    /** The parameters in which neurons differ. */
    final Map<String, double[]> parameters;

    final List<Block> blocks = new ArrayList<>();
    private final int first;
    private final int size;
    private final double[] current;
    private final int[] fired;
    /** Room for those of one block. */
    private final int[] firing = new int[BLOCK];

    private final int[] freed = new int[BLOCK];
    private final double[] late = new double[BLOCK];
    private final double[] numbers = new double[BLOCK];

    /**
     * @param offset of the first of its neurons in the slice
     * @param size neurons
     * @param length of its columns
     * @param shared the columns that all blocks have in common
     */
    record Block(int offset, int size, int length, Columns columns, Columns shared, Held held) {}

    ColumnSlice(
            int first,
            int size,
            boolean injected,
            Program program,
            Code code,
            double[] scalars,
            long[] refractory,
            Map<String, double[]> parameters) {
        this.first = first;
        this.size = size;
        this.program = program;
        this.active = program.kept().indexOf(Program.ACTIVE);
        this.code = code;
        this.scalars = scalars;
        this.refractory = refractory;
        this.parameters = parameters;
        this.current = new double[injected ? padded(size) : 0];
        this.fired = new int[size];
    }

    static int padded(int n) {
        return (n + VECTOR - 1) / VECTOR * VECTOR;
    }

    /** @param single if in single precision; @param common how many columns blocks have in common */
    void build(boolean single, int common) {
        var shared = Columns.of(single, common, Math.min(BLOCK, stride()));
        for (int offset = 0; offset < size; offset += BLOCK) {
            int n = Math.min(BLOCK, size - offset);
            var own = Columns.of(single, program.kept().size(), padded(n));
            blocks.add(new Block(offset, n, padded(n), own.and(shared), shared, new Held()));
        }
    }

    /** Steps for which a neuron's potential is held. */
    long refractory(int neuron) {
        return refractory[refractory.length == 1 ? 0 : neuron];
    }

    Block blockOf(int neuron) {
        return blocks.get(neuron / BLOCK);
    }

    int[] firing() {
        return firing;
    }

    /** Room for those of one block that are free again, and for what has arrived for them. */
    int[] freed() {
        return freed;
    }

    double[] late() {
        return late;
    }

    /** Room for random numbers of one block. */
    double[] numbers() {
        return numbers;
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int stride() {
        return padded(size);
    }

    @Override
    public double[] current() {
        return current;
    }

    @Override
    public void inject() {
        if (current.length == 0) return;
        int column = program.kept().indexOf(Formulas.CURRENT);
        for (var b : blocks) b.columns().bring(column, current, b.offset(), b.length());
    }

    @Override
    public int[] fired() {
        return fired;
    }

    @Override
    public long bytes() {
        long bytes = 8L * current.length + 4L * fired.length + (8L * parameters.size()) * size;
        for (var b : blocks) bytes += (long) b.columns.width() * program.kept().size() * b.length;
        return bytes;
    }

    @Override
    public Slice copy() {
        var copy = new ColumnSlice(
                first, size, current.length > 0, program, code, scalars.clone(), refractory, parameters);
        System.arraycopy(current, 0, copy.current, 0, current.length);
        System.arraycopy(fired, 0, copy.fired, 0, fired.length);
        if (blocks.isEmpty()) return copy;
        var shared = blocks.get(0).shared.copy();
        for (var b : blocks)
            copy.blocks.add(
                    new Block(b.offset, b.size, b.length, b.columns.copy().and(shared), shared, b.held.copy()));
        return copy;
    }
}
