package org.hillock.engine.synapse;

/** The cells of the targets of rows that lie one after the other. */
sealed interface Cells permits Cells.Narrow, Cells.Wide, GapCells {
    /** Bytes of a cache line. */
    int LINE = 64;

    /**
     * Adds a weight to each of those from one place to another; answers how many they are.
     *
     * @param at the first cell of the step
     */
    int add(double[] to, int at, int begin, int end, double weight);

    /** The same in compact precision. */
    int add(int[] to, int at, int begin, int end, int quanta);

    /** Reads something of each cache line between two places, so that it is near when it is needed. */
    int touch(int begin, int end);

    long bytes();

    /** Two bytes each. Four cells at a time are read before anything is written, which the virtual machine does not do by itself. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Narrow(char[] cells) implements Cells {
        /** Cells that can be named. */
        static final int MOST = 1 << 16;

        @Override
        public int add(double[] to, int at, int begin, int end, double weight) {
            int k = begin;
            for (; k < end - 3; k += 4) {
                int a = at + cells[k];
                int b = at + cells[k + 1];
                int c = at + cells[k + 2];
                int d = at + cells[k + 3];
                to[a] += weight;
                to[b] += weight;
                to[c] += weight;
                to[d] += weight;
            }
            for (; k < end; k++) to[at + cells[k]] += weight;
            return end - begin;
        }

        @Override
        public int add(int[] to, int at, int begin, int end, int quanta) {
            for (int k = begin; k < end; k++) to[at + cells[k]] += quanta;
            return end - begin;
        }

        @Override
        public int touch(int begin, int end) {
            int look = 0;
            for (int k = begin; k < end; k += LINE / 2) look += cells[k];
            return look;
        }

        @Override
        public long bytes() {
            return 2L * cells.length;
        }
    }

    /** Four bytes each. */
    @SuppressWarnings("ArrayRecordComponent")
    record Wide(int[] cells) implements Cells {
        @Override
        public int add(double[] to, int at, int begin, int end, double weight) {
            for (int k = begin; k < end; k++) to[at + cells[k]] += weight;
            return end - begin;
        }

        @Override
        public int add(int[] to, int at, int begin, int end, int quanta) {
            for (int k = begin; k < end; k++) to[at + cells[k]] += quanta;
            return end - begin;
        }

        @Override
        public int touch(int begin, int end) {
            int look = 0;
            for (int k = begin; k < end; k += LINE / 4) look += cells[k];
            return look;
        }

        @Override
        public long bytes() {
            return 4L * cells.length;
        }
    }
}
