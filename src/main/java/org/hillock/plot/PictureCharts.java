package org.hillock.plot;

import java.util.Arrays;
import java.util.Comparator;
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

    private PictureCharts() {}

    /** The first so many, in rows. */
    public static Figure pictures(Pictures pictures, int count) {
        return grid(
                pictures.columns(),
                pictures.rows(),
                count,
                k -> i -> pictures.pixel(k, i),
                Axis.linear("brightness", ""));
    }

    /**
     * What each neuron of a layer has learnt to see, those of one class beside one another.
     *
     * @param weights pixel by pixel, onto each neuron
     */
    public static Figure fields(int columns, int rows, double[] weights, ClassLabels labels) {
        var classes = labels.labels();
        int neurons = classes.length;
        var order = IntStream.range(0, neurons)
                .boxed()
                .sorted(Comparator.comparingInt(j -> classes[j]))
                .mapToInt(j -> j)
                .toArray();
        return grid(columns, rows, neurons, k -> i -> weights[i * neurons + order[k]], Axis.linear("weight", ""));
    }

    /** All as one field of colours, with gaps between them. */
    private static Figure grid(
            int columns, int rows, int count, IntFunction<IntToDoubleFunction> pictures, Axis quantity) {
        int across = (int) Math.ceil(Math.sqrt(count));
        int down = (count + across - 1) / across;
        int width = across * (columns + 1);
        int height = down * (rows + 1);
        var z = new double[width][height];
        for (var column : z) Arrays.fill(column, Double.NaN);
        for (int k = 0; k < count; k++) {
            var picture = pictures.apply(k);
            int left = k % across * (columns + 1);
            int top = height - 1 - k / across * (rows + 1);
            for (int i = 0; i < columns * rows; i++)
                z[left + i % columns][top - i / columns] = picture.applyAsDouble(i);
        }
        var map = new HeatMap("", NONE, places(width), NONE, places(height), quantity, z);
        var panel = Panel.of("", NONE, NONE, List.of(new HeatMark(map, HeatMark.values(List.of(map)))))
                .xPlaces(List.of())
                .yPlaces(List.of());
        return Figure.of(panel).size(760, 60 + 640 * height / width);
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
        List<Mark> marks = classes <= NUMBERED ? List.of(heat, new NumberMark(heat)) : List.of(heat);
        var x = heat.xExtent(false);
        return Figure.of(Panel.of("", map.xAxis(), map.yAxis(), marks).xRange(x).yRange(heat.yExtent(x, false)))
                .size(700, 620);
    }
}
