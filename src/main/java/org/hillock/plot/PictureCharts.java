package org.hillock.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.hillock.model.Pictures;
import org.hillock.record.Axis;
import org.hillock.record.ClassLabels;
import org.hillock.record.Confusion;
import org.hillock.record.HeatMap;

/** Figures of pictures, and of how they were answered. */
public final class PictureCharts {
    private static final Axis NONE = Axis.linear("", "");
    /** Up to so many classes have room for their counts as numbers. */
    private static final int NUMBERED = 12;
    /** Pictures in a row, at least where there are so many. */
    private static final int MOST_ACROSS = 16;

    private static final int PLOT = 740;
    private static final int BESIDE = 60;
    private static final int ABOVE = 90;

    private PictureCharts() {}

    /** The first so many, in rows. */
    public static Figure pictures(Pictures pictures, int count) {
        int across = (int) Math.ceil(Math.sqrt(1.6 * count));
        var rows = new ArrayList<Row>();
        for (int from = 0; from < count; from += across)
            rows.add(new Row(
                    "", IntStream.range(from, Math.min(count, from + across)).toArray()));
        return grid(
                pictures.columns(),
                pictures.rows(),
                rows,
                k -> i -> pictures.pixel(k, i),
                Axis.linear("brightness", ""));
    }

    /**
     * What each neuron of a layer has learnt to see, those of one class in a row or in several.
     *
     * @param weights pixel by pixel, onto each neuron
     */
    public static Figure fields(int columns, int rows, double[] weights, ClassLabels labels) {
        var classes = labels.labels();
        int neurons = classes.length;
        int most = Math.max(MOST_ACROSS, (int) Math.ceil(Math.sqrt(2.0 * neurons)));
        var grid = new ArrayList<Row>();
        for (int c = -1; c < labels.classes(); c++) {
            int label = c;
            var members =
                    IntStream.range(0, neurons).filter(j -> classes[j] == label).toArray();
            for (int from = 0; from < members.length; from += most)
                grid.add(new Row(
                        from > 0 ? "" : label < 0 ? "none" : Integer.toString(label),
                        Arrays.copyOfRange(members, from, Math.min(members.length, from + most))));
        }
        return grid(columns, rows, grid, k -> i -> weights[i * neurons + k], Axis.linear("weight", ""));
    }

    /** Pictures beside one another, with a name before them. */
    private record Row(String name, int[] members) {}

    /** All as one field of colours, with gaps between them. */
    private static Figure grid(
            int columns, int rows, List<Row> grid, IntFunction<IntToDoubleFunction> pictures, Axis quantity) {
        int across = grid.stream().mapToInt(r -> r.members.length).max().orElse(1);
        int width = across * (columns + 1);
        int height = grid.size() * (rows + 1);
        var z = new double[width][height];
        for (var column : z) Arrays.fill(column, Double.NaN);
        var names = new ArrayList<Place>();
        for (int row = 0; row < grid.size(); row++) {
            int top = height - 1 - row * (rows + 1);
            names.add(new Place(grid.get(row).name, top - rows / 2.0, Ink.REFERENCE));
            var members = grid.get(row).members;
            for (int k = 0; k < members.length; k++) {
                var picture = pictures.apply(members[k]);
                for (int i = 0; i < columns * rows; i++)
                    z[k * (columns + 1) + i % columns][top - i / columns] = picture.applyAsDouble(i);
            }
        }
        var map = new HeatMap("", NONE, places(width), NONE, places(height), quantity, z);
        var heat = new HeatMark(map, HeatMark.values(List.of(map)));
        var x = heat.xExtent(false);
        var panel = Panel.of("", NONE, NONE, List.of(heat))
                .xRange(x)
                .yRange(heat.yExtent(x, false))
                .xPlaces(List.of(new Place("", 0, Ink.REFERENCE)))
                .yPlaces(names);
        // So that pixels are square: what is beside and above the field has the same size in all figures.
        return Figure.of(panel).size(BESIDE + PLOT, ABOVE + PLOT * height / width);
    }

    private static double[] places(int count) {
        return IntStream.range(0, count).mapToDouble(k -> k).toArray();
    }

    /** Answers from left to right, what the pictures show from bottom to top. */
    public static Figure confusion(Confusion confusion) {
        int classes = confusion.classes();
        var z = new double[classes][classes];
        for (int label = 0; label < classes; label++)
            for (int answer = 0; answer < classes; answer++) z[answer][label] = confusion.at(label, answer);
        var map = new HeatMap(
                "",
                Axis.linear("answer", ""),
                places(classes),
                Axis.linear("shown", ""),
                places(classes),
                Axis.linear("pictures", ""),
                z);
        var heat = new HeatMark(map, HeatMark.values(List.of(map)));
        List<Mark> marks = classes <= NUMBERED ? List.of(heat, new NumberMark(heat, true)) : List.of(heat);
        var x = heat.xExtent(false);
        return Figure.of(Panel.of("", map.xAxis(), map.yAxis(), marks).xRange(x).yRange(heat.yExtent(x, false)))
                .size(700, 620);
    }
}
