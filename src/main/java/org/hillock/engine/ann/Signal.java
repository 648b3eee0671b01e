package org.hillock.engine.ann;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a layer gives for some examples over some steps: a row of values for each step of each example, or for each example one that holds at
 * every step.
 */
sealed interface Signal permits Signal.Values, Signal.Events, Signal.Spikes {
    int examples();

    /** Rows of an example: as many as steps, or 1. */
    int per();

    /** Values in a row. */
    int size();

    Values values();

    Events events();

    default int rows() {
        return examples() * per();
    }

    /** How many values of a row are not 0. */
    int count(int row);

    /** The row of a step. */
    default int row(int example, int step) {
        return per() == 1 ? example : example * per() + step;
    }

    /** That of some of the examples. */
    Signal of(int[] chosen);

    /** All values, row after row. */
    record Values(int examples, int per, int size, float[] all) implements Signal {
        static Values zeros(int examples, int per, int size) {
            return new Values(examples, per, size, new float[Math.multiplyExact(examples * per, size)]);
        }

        @Override
        public int count(int row) {
            int count = 0;
            for (int k = row * size; k < (row + 1) * size; k++) if (all[k] != 0) count++;
            return count;
        }

        @Override
        public Values values() {
            return this;
        }

        @Override
        public Events events() {
            var sink = new Sink(size, false);
            for (int row = 0, k = 0; row < rows(); row++) {
                for (int i = 0; i < size; i++, k++) if (all[k] != 0) sink.add(i, all[k]);
                sink.end();
            }
            return sink.events(examples, per);
        }

        @Override
        public Values of(int[] chosen) {
            int length = per * size;
            var some = new float[chosen.length * length];
            for (int k = 0; k < chosen.length; k++) System.arraycopy(all, chosen[k] * length, some, k * length, length);
            return new Values(chosen.length, per, size, some);
        }
    }

    /**
     * Those that are not 0.
     *
     * @param start of each row, and the end of the last
     * @param index ascending in a row
     * @param value empty if all are 1: spikes
     */
    record Events(int examples, int per, int size, int[] start, int[] index, float[] value) implements Signal {
        boolean spikes() {
            return value.length == 0;
        }

        float value(int event) {
            return spikes() ? 1 : value[event];
        }

        @Override
        public int count(int row) {
            return start[row + 1] - start[row];
        }

        @Override
        public Values values() {
            var dense = Values.zeros(examples, per, size);
            for (int row = 0; row < rows(); row++)
                for (int e = start[row]; e < start[row + 1]; e++) dense.all()[row * size + index[e]] = value(e);
            return dense;
        }

        @Override
        public Events events() {
            return this;
        }

        @Override
        public Events of(int[] chosen) {
            var sink = new Sink(size, spikes());
            for (int example : chosen)
                for (int row = example * per; row < (example + 1) * per; row++) {
                    for (int e = start[row]; e < start[row + 1]; e++) sink.add(index[e], value(e));
                    sink.end();
                }
            return sink.events(chosen.length, per);
        }
    }

    /** Spikes as bits, in whole words for each row. */
    final class Spikes implements Signal {
        private final int examples;
        private final int per;
        private final int size;
        private final long[] bits;
        private @Nullable Events events;
        private static final long[] NOTHING = {};

        Spikes(int examples, int per, int size, long[] bits) {
            this.examples = examples;
            this.per = per;
            this.size = size;
            this.bits = bits;
        }

        static Spikes none(int examples, int per, int size) {
            return new Spikes(examples, per, size, new long[Math.multiplyExact(examples * per, words(size))]);
        }

        private static int words(int size) {
            return (size + Long.SIZE - 1) / Long.SIZE;
        }

        /** How many a row takes. */
        int words() {
            return words(size);
        }

        long[] bits() {
            return bits;
        }

        @Override
        public int examples() {
            return examples;
        }

        @Override
        public int per() {
            return per;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int count(int row) {
            int count = 0;
            for (int k = row * words(); k < (row + 1) * words(); k++) count += Long.bitCount(bits[k]);
            return count;
        }

        @Override
        public Values values() {
            return events().values();
        }

        /** Computed once: several may ask. */
        @Override
        public Events events() {
            var known = events;
            return known != null ? known : (events = Arithmetic.BEST.events(this, NOTHING));
        }

        /** Where the events of each row begin, and the last of them end. */
        int[] starts() {
            var start = new int[rows() + 1];
            for (int row = 0; row < rows(); row++) start[row + 1] = start[row] + count(row);
            return start;
        }

        void set(int row, int i) {
            bits[row * words() + i / Long.SIZE] |= 1L << i;
        }

        @Override
        public Spikes of(int[] chosen) {
            int length = per * words();
            var some = new long[chosen.length * length];
            for (int k = 0; k < chosen.length; k++)
                System.arraycopy(bits, chosen[k] * length, some, k * length, length);
            return new Spikes(chosen.length, per, size, some);
        }
    }

    /** Takes events, row by row. */
    final class Sink {
        private static final int ROOM = 1024;

        private final int size;
        private final boolean spikes;
        private int[] start = new int[16];
        private int rows;
        private int[] index = new int[ROOM];
        private float[] value;
        private int count;

        /** @param spikes true if all are 1 */
        Sink(int size, boolean spikes) {
            this.size = size;
            this.spikes = spikes;
            this.value = new float[spikes ? 0 : ROOM];
        }

        void add(int place, float x) {
            if (count == index.length) {
                index = Arrays.copyOf(index, Math.multiplyExact(index.length, 2));
                if (!spikes) value = Arrays.copyOf(value, index.length);
            }
            index[count] = place;
            if (!spikes) value[count] = x;
            count++;
        }

        /** The row is complete. */
        void end() {
            if (++rows == start.length) start = Arrays.copyOf(start, 2 * rows);
            start[rows] = count;
        }

        /** The row is complete when its places are in order. */
        void sorted() {
            Arrays.sort(index, start[rows], count);
            end();
        }

        Events events(int examples, int per) {
            return new Events(examples, per, size, start, index, value);
        }
    }
}
