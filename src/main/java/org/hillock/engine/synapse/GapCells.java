package org.hillock.engine.synapse;

/**
 * About a byte each: ascending cells of a row by their distance from the one before, in groups of seven bits, as search engines keep their
 * lists. A byte below 0 is an upper group, and most are the only one. What fits into the cache is worth more than what it takes to unpack it.
 *
 * @param first the cell from which the distances of the first ones are counted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GapCells(int first, byte[] gaps) implements Cells {
    private static final int BITS = 7;
    private static final int LARGEST = (1 << BITS) - 1;

    @Override
    public int add(double[] to, int at, int begin, int end, double weight) {
        int cell = at + first;
        int upper = 0;
        for (int k = begin; k < end; ) {
            if (k < end - 3) {
                int a = gaps[k];
                int b = gaps[k + 1];
                int c = gaps[k + 2];
                int d = gaps[k + 3];
                if ((a | b | c | d) >= 0) {
                    a += cell;
                    b += a;
                    c += b;
                    d += c;
                    to[a] += weight;
                    to[b] += weight;
                    to[c] += weight;
                    to[d] += weight;
                    cell = d;
                    k += 4;
                    continue;
                }
            }
            int gap = gaps[k++];
            if (gap < 0) {
                cell += (gap & LARGEST) << BITS;
                upper++;
            } else {
                cell += gap;
                to[cell] += weight;
            }
        }
        return end - begin - upper;
    }

    @Override
    public int add(int[] to, int at, int begin, int end, int quanta) {
        int cell = at + first;
        int upper = 0;
        for (int k = begin; k < end; ) {
            if (k < end - 3) {
                int a = gaps[k];
                int b = gaps[k + 1];
                int c = gaps[k + 2];
                int d = gaps[k + 3];
                if ((a | b | c | d) >= 0) {
                    a += cell;
                    b += a;
                    c += b;
                    d += c;
                    to[a] += quanta;
                    to[b] += quanta;
                    to[c] += quanta;
                    to[d] += quanta;
                    cell = d;
                    k += 4;
                    continue;
                }
            }
            int gap = gaps[k++];
            if (gap < 0) {
                cell += (gap & LARGEST) << BITS;
                upper++;
            } else {
                cell += gap;
                to[cell] += quanta;
            }
        }
        return end - begin - upper;
    }

    @Override
    public int touch(int begin, int end) {
        int look = 0;
        for (int k = begin; k < end; k += LINE) look += gaps[k];
        return look;
    }

    @Override
    public long bytes() {
        return gaps.length;
    }

    /** Bytes of a distance. */
    static int bytes(int gap) {
        int bytes = 1;
        for (int left = gap; left > LARGEST; left -= upper(left) << BITS) bytes++;
        return bytes;
    }

    /** Writes a distance from a place on; answers where the next one goes. */
    static int write(int gap, byte[] to, int at) {
        int k = at;
        int left = gap;
        for (; left > LARGEST; left -= upper(left) << BITS) to[k++] = (byte) (upper(left) - LARGEST - 1);
        to[k++] = (byte) left;
        return k;
    }

    private static int upper(int gap) {
        return Math.min(gap >> BITS, LARGEST);
    }
}
