package org.hillock.record;

/** A quantity over two others, on a grid: {@code z(x[i], y[j])}. A NaN is a gap. */
public final class HeatMap {
    private final String title;
    private final Axis xAxis;
    private final double[] x;
    private final Axis yAxis;
    private final double[] y;
    private final Axis zAxis;
    private final double[][] z;

    /**
     * @param x ascending
     * @param y ascending
     * @param z one row for each x, in it one value for each y; copied
     */
    public HeatMap(String title, Axis xAxis, double[] x, Axis yAxis, double[] y, Axis zAxis, double[][] z) {
        ascending(xAxis, x);
        ascending(yAxis, y);
        if (z.length != x.length)
            throw new IllegalArgumentException(
                    "heatMap needs one row for each of " + x.length + " x values, but has " + z.length + ".");
        this.title = title;
        this.xAxis = xAxis;
        this.x = x.clone();
        this.yAxis = yAxis;
        this.y = y.clone();
        this.zAxis = zAxis;
        this.z = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            if (z[i].length != y.length)
                throw new IllegalArgumentException(
                        "heatMap needs one value for each of " + y.length + " y values, but has " + z[i].length + ".");
            this.z[i] = z[i].clone();
        }
    }

    private static void ascending(Axis axis, double[] values) {
        if (values.length == 0)
            throw new IllegalArgumentException("heatMap needs at least 1 value of " + axis.label() + ", but has 0.");
        for (int k = 1; k < values.length; k++)
            if (!(values[k] > values[k - 1]))
                throw new IllegalArgumentException("heatMap." + axis.name() + " must ascend, but " + values[k]
                        + " follows " + values[k - 1] + ".");
    }

    public String title() {
        return title;
    }

    public Axis xAxis() {
        return xAxis;
    }

    public Axis yAxis() {
        return yAxis;
    }

    public Axis zAxis() {
        return zAxis;
    }

    /** A copy. */
    public double[] x() {
        return x.clone();
    }

    /** A copy. */
    public double[] y() {
        return y.clone();
    }

    /** The value at x[i], y[j]. */
    public double at(int i, int j) {
        return z[i][j];
    }

    public HeatMap titled(String other) {
        return new HeatMap(other, xAxis, x, yAxis, y, zAxis, z);
    }
}
