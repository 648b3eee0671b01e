package org.hillock.plot;

import java.awt.Color;
import java.util.List;
import org.hillock.record.Axis;
import org.hillock.record.HeatMap;

/**
 * A field of colours. Each value fills the cell around its point, up to half-way to the next.
 *
 * @param shown the values at the two ends of the colours
 * @param colours from low to high
 */
public record HeatMark(HeatMap map, Range shown, ColourScale colours) implements Mark {

    HeatMark(HeatMap map, Range shown) {
        this(map, shown, ColourScale.VIRIDIS);
    }

    /** Of weights of both signs, with white at zero; of one sign as any other field. */
    static HeatMark signed(HeatMap map) {
        var values = values(List.of(map));
        if (values.low() >= 0 || values.high() <= 0) return new HeatMark(map, values);
        double largest = Math.max(-values.low(), values.high());
        return new HeatMark(map, new Range(-largest, largest), ColourScale.SIGNED);
    }

    /** The colour of a value that is finite. */
    Color colour(double z) {
        return new Color(colours.rgb((z - shown.low()) / shown.length()));
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Ink ink() {
        return Ink.line(0);
    }

    /** All finite values of the maps. */
    static Range values(Iterable<HeatMap> maps) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var map : maps)
            for (int i = 0; i < map.x().length; i++)
                for (int j = 0; j < map.y().length; j++) {
                    double z = map.at(i, j);
                    if (z - z != 0) continue;
                    low = Math.min(low, z);
                    high = Math.max(high, z);
                }
        return new Range(low, high).drawable(false);
    }

    double[] xEdges() {
        return edges(map.x(), map.xAxis());
    }

    double[] yEdges() {
        return edges(map.y(), map.yAxis());
    }

    /** Half-way between the values, on the axis's own scale; the first and the last cell reach as far out as in. */
    private static double[] edges(double[] values, Axis axis) {
        int n = values.length;
        boolean log = axis.logarithmic() && values[0] > 0;
        var at = new double[n];
        for (int k = 0; k < n; k++) at[k] = log ? Math.log(values[k]) : values[k];
        var edges = new double[n + 1];
        for (int k = 1; k < n; k++) edges[k] = (at[k - 1] + at[k]) / 2;
        edges[0] = n == 1 ? at[0] - 0.5 : at[0] - (edges[1] - at[0]);
        edges[n] = n == 1 ? at[0] + 0.5 : at[n - 1] + (at[n - 1] - edges[n - 1]);
        if (log) for (int k = 0; k <= n; k++) edges[k] = Math.exp(edges[k]);
        return edges;
    }

    @Override
    public Range xExtent(boolean positive) {
        var edges = xEdges();
        return new Range(edges[0], edges[edges.length - 1]);
    }

    @Override
    public Range yExtent(Range x, boolean positive) {
        var edges = yEdges();
        return new Range(edges[0], edges[edges.length - 1]);
    }
}
