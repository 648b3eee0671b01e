package org.hillock.dsl;

import java.util.Locale;
import java.util.stream.IntStream;
import org.hillock.ann.Examples;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.plot.PictureCharts;

/** Grey pictures of one size, each with the class that it shows. */
public final class Pictures extends Images implements Drawn {
    private static final int SHOWN = 50;

    private final String word;
    private final org.hillock.model.Pictures pictures;

    Pictures(String word, org.hillock.model.Pictures pictures) {
        this.word = word;
        this.pictures = pictures;
    }

    org.hillock.model.Pictures pictures() {
        return pictures;
    }

    @Override
    Examples examples() {
        return new Examples() {
            @Override
            public int count() {
                return pictures.count();
            }

            @Override
            public int size() {
                return pictures.size();
            }

            @Override
            public void read(int example, float[] into) {
                for (int i = 0; i < pictures.size(); i++)
                    into[i] = pictures.pixel(example, i) / (float) org.hillock.model.Pictures.WHITE;
            }
        };
    }

    @Override
    String word() {
        return word;
    }

    /** The first so many. */
    public Pictures first(int count) {
        Check.count("pictures.first", count, 1, count());
        return new Pictures(word + ".first(" + count + ")", pictures.from(0, count));
    }

    @Override
    public int count() {
        return pictures.count();
    }

    /** The class that a picture shows, from 0 on. */
    @Override
    public int label(int picture) {
        return pictures.label(Check.count("pictures.label", picture, 0, count() - 1));
    }

    /** How bright the pixels of a picture are, from 0 to 255, row by row from the top. */
    @Detail
    public int[] pixels(int picture) {
        Check.count("pictures.pixels", picture, 0, count() - 1);
        return IntStream.range(0, pictures.size())
                .map(i -> pictures.pixel(picture, i))
                .toArray();
    }

    /** The first fifty. */
    @Override
    public Figure plot() {
        return PictureCharts.pictures(pictures, Math.min(SHOWN, count())).note(summary());
    }

    /** {@code 2,000 pictures of 14 × 14 pixels in 10 classes}. */
    @Detail
    @Override
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%,d pictures of %d × %d pixels in %d classes",
                count(),
                pictures.columns(),
                pictures.rows(),
                pictures.classes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pictures p && p.pictures.equals(pictures);
    }

    @Override
    public int hashCode() {
        return pictures.hashCode();
    }

    @Override
    public String toString() {
        return summary();
    }
}
