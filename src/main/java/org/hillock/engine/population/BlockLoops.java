package org.hillock.engine.population;

/** {@link Code} as it is compiled; the columns are {@code double[][]} or {@code float[][]}, the cells {@code double[]} or {@code int[]}. */
public interface BlockLoops {
    /** As {@link Code#step}. */
    int step(Object columns, double[] scalars, Object inbox, int at, int stride, int n, int size, int[] out);

    /** As {@link Code#fired}. */
    int fired(Object columns, double[] scalars, int[] some, int count, int[] out, int m);

    /** As {@link Code#reset}. */
    void reset(Object columns, double[] scalars, int[] fired, int count);
}
