package org.hillock.engine.wiring;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.hillock.engine.random.SplitMix;
import org.hillock.network.Distribution;

/** The weights, or the delays, of the synapses of a projection. */
interface SynapseValues {
    /** Writes the values of all partners that a row holds. */
    void fill(int row, Row out, double[] values);

    /** What can occur. Functions tell only when they are asked for all synapses. */
    Range range();

    /** One value for all. */
    record Same(double value) implements SynapseValues {
        @Override
        public Range range() {
            return new Range(value, value);
        }

        @Override
        public void fill(int row, Row out, double[] values) {
            Arrays.fill(values, 0, out.count, value);
        }
    }

    /** Drawn, a stream for each tile. */
    record Drawn(Quantile quantile, Keys keys, Quantity quantity) implements SynapseValues {
        @Override
        public Range range() {
            return new Range(quantile.lowest(), quantile.highest());
        }

        @Override
        public void fill(int row, Row out, double[] values) {
            for (int k = 0; k < out.tiles(); k++) {
                var numbers = keys.numbers(quantity.purpose(), row, out.tile(k));
                for (int i = out.begin(k); i < out.begin(k + 1); i++) values[i] = quantile.at(numbers.uniform());
            }
        }
    }

    /** Drawn from a table of equally probable values, four with one random number. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Tabled(double[] table, Keys keys, Quantity quantity) implements SynapseValues {
        private static final int BITS = 16;
        private static final int MASK = (1 << BITS) - 1;

        @Override
        public Range range() {
            return new Range(table[0], table[table.length - 1]);
        }

        @Override
        public void fill(int row, Row out, double[] values) {
            for (int k = 0; k < out.tiles(); k++)
                fill(keys.numbers(quantity.purpose(), row, out.tile(k)), values, out.begin(k), out.begin(k + 1));
        }

        private void fill(SplitMix numbers, double[] values, int from, int to) {
            int i = from;
            for (; i + 4 <= to; i += 4) {
                long bits = numbers.bits();
                values[i] = table[(int) bits & MASK];
                values[i + 1] = table[(int) (bits >>> BITS) & MASK];
                values[i + 2] = table[(int) (bits >>> 2 * BITS) & MASK];
                values[i + 3] = table[(int) (bits >>> 3 * BITS)];
            }
            for (long bits = numbers.bits(); i < to; i++, bits >>>= BITS) values[i] = table[(int) bits & MASK];
        }
    }

    /**
     * Computed from the indices of the two neurons, by a function that must answer the same each time it is asked.
     *
     * @param range what occurs
     * @param sums for each row a sum over its synapses that another answer would change
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Computed(Distribution.PairFunction function, Shape shape, Quantity quantity, Range range, long[] sums)
            implements SynapseValues {

        static Computed of(Distribution.PairFunction function, Pattern pattern, Quantity quantity) {
            var shape = pattern.shape();
            var sums = new long[shape.rows()];
            var unknown = new Computed(function, shape, quantity, new Range(0, 0), sums);
            var row = new Row();
            var range = Range.of(IntStream.range(0, shape.rows()).boxed().flatMapToDouble(k -> {
                if (Thread.currentThread().isInterrupted()) throw new CancellationException("Interrupted.");
                row.clear(0);
                pattern.draw(k, 0, shape.tiles(), row);
                unknown.ask(k, row, row.weights);
                sums[k] = sum(row, row.weights);
                return Arrays.stream(row.weights, 0, row.count);
            }));
            return new Computed(function, shape, quantity, range, sums);
        }

        private void ask(int row, Row out, double[] values) {
            for (int i = 0; i < out.count; i++) {
                int source = shape.source(row, out.partners[i]);
                int target = shape.target(row, out.partners[i]);
                values[i] = quantity.computed(function.applyAsDouble(source, target), source, target);
            }
        }

        private static long sum(Row row, double[] values) {
            long sum = 0;
            for (int i = 0; i < row.count; i++)
                sum += new SplitMix(Double.doubleToRawLongBits(values[i]) + row.partners[i]).bits();
            return sum;
        }

        @Override
        public void fill(int row, Row out, double[] values) {
            ask(row, out, values);
            boolean same = out.tiles() == shape.tiles()
                    ? sum(out, values) == sums[row]
                    : Arrays.stream(values, 0, out.count).allMatch(range::contains);
            if (!same)
                throw new IllegalArgumentException(quantity.what()
                        + " comes from a function that gave another answer when it was asked again. Let it depend on"
                        + " nothing but what it is given.");
        }
    }

    /** Given for each listed pair, in the order of the rows. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Given(double[] list, Listing pairs) implements SynapseValues {
        @Override
        public Range range() {
            return Range.of(Arrays.stream(list));
        }

        @Override
        public void fill(int row, Row out, double[] values) {
            int first = pairs.first(row);
            for (int i = 0; i < out.count; i++) values[i] = list[first + i];
        }
    }
}
