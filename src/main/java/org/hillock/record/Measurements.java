package org.hillock.record;

import java.util.List;

/** Columns of numbers under names that carry their units, such as the measures of many runs. NaN is a missing value. */
public final class Measurements {
    private final String title;
    private final List<String> columns;
    private final double[][] values;

    /** @param values one array for each column, all of one length; copied */
    public Measurements(String title, List<String> columns, double[]... values) {
        if (columns.size() != values.length)
            throw new IllegalArgumentException(
                    "measurements has " + columns.size() + " names, but " + values.length + " columns.");
        this.title = title;
        this.columns = List.copyOf(columns);
        this.values = new double[values.length][];
        for (int c = 0; c < values.length; c++) {
            if (values[c].length != values[0].length)
                throw new IllegalArgumentException("measurements." + columns.get(c) + " has " + values[c].length
                        + " values, but " + columns.get(0) + " has " + values[0].length + ".");
            this.values[c] = values[c].clone();
        }
    }

    public String title() {
        return title;
    }

    public List<String> columns() {
        return columns;
    }

    /** The values of column c; a copy. */
    public double[] values(int c) {
        return values[c].clone();
    }
}
