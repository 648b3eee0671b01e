package org.hillock.engine.population;

/** {@link Code} as it is compiled; the columns are {@code double[][]} or {@code float[][]}, the cells {@code double[]} or {@code int[]}. */
public interface BlockLoops {
    int step(Object columns, double[] scalars, Object inbox, int at, int stride, int n, int size, int[] out);

    int fired(Object columns, double[] scalars, int[] some, int count, int[] out, int m);

    void reset(Object columns, double[] scalars, int[] fired, int count);
}
