package org.hillock.dsl;

import java.util.Arrays;
import java.util.Locale;
import org.hillock.ann.Examples;
import org.hillock.model.Check;

/** Examples as arrays of numbers. */
final class ArrayImages extends Images {
    private final String word;
    private final float[][] values;
    private final int[] labels;

    /** @param labels one for each, or none */
    ArrayImages(String word, float[][] values, int[] labels) {
        this.word = word;
        this.values = values;
        this.labels = labels;
    }

    /** @param labels one for each, or none */
    static ArrayImages of(double[][] values, int[] labels) {
        Check.count("images", values.length, 1, Integer.MAX_VALUE);
        for (var image : values)
            if (image.length != values[0].length)
                throw new IllegalArgumentException("images must all have as many values, but the first has "
                        + values[0].length + " and another " + image.length + ".");
        for (var image : values) for (double v : image) Check.finite("images.value", v, "");
        if (labels.length != 0 && labels.length != values.length)
            throw new IllegalArgumentException(
                    "images needs a label for each of " + values.length + " images, but has " + labels.length + ".");
        for (int label : labels) Check.count("images.label", label, 0, Integer.MAX_VALUE);
        return new ArrayImages(
                "images(values" + (labels.length == 0 ? ")" : ", labels)"),
                Arrays.stream(values).map(ArrayImages::single).toArray(float[][]::new),
                labels.clone());
    }

    private static float[] single(double[] values) {
        var single = new float[values.length];
        for (int i = 0; i < single.length; i++) single[i] = (float) values[i];
        return single;
    }

    @Override
    Examples examples() {
        return Examples.of(values);
    }

    @Override
    String word() {
        return word;
    }

    @Override
    public int count() {
        return values.length;
    }

    @Override
    public int label(int image) {
        Check.count("images.label", image, 0, count() - 1);
        if (labels.length == 0)
            throw new IllegalStateException("These images have no labels. Write images(values, labels).");
        return labels[image];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d images of %,d values", count(), values[0].length);
    }
}
