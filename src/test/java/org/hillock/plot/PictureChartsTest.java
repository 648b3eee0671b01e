package org.hillock.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.hillock.model.Pictures;
import org.hillock.record.ClassLabels;
import org.hillock.record.Confusion;
import org.junit.jupiter.api.Test;

class PictureChartsTest {
    /** Four pictures of 3 × 2 pixels, each with one white pixel; the last two show class 1. */
    private static final Pictures FOUR = four();

    private static Pictures four() {
        var pixels = new byte[24];
        for (int k = 0; k < 4; k++) pixels[6 * k + k] = (byte) 255;
        return Pictures.of(3, 2, pixels, new byte[] {0, 0, 1, 1});
    }

    private static HeatMark heat(Figure figure) {
        return (HeatMark) figure.panels().get(0).marks().get(0);
    }

    @Test
    void every_count_of_a_confusion_is_where_it_belongs_and_no_digit_is_lost() {
        int all = 2258;
        var labels = new byte[all];
        var answers = new int[all];
        for (int k = 0; k < all; k++) {
            labels[k] = (byte) (k < 1135 ? 0 : 1);
            answers[k] = k < 3 ? 1 : labels[k];
        }
        var confusion = Confusion.of(Pictures.of(1, 1, new byte[all], labels), 2, answers);
        var figure = PictureCharts.confusion(confusion);
        var map = heat(figure).map();
        // The answer from left to right, what was shown from bottom to top.
        assertThat(map.at(0, 0)).isEqualTo(1132);
        assertThat(map.at(1, 0)).isEqualTo(3);
        assertThat(map.at(1, 1)).isEqualTo(1123);
        assertThat(map.xAxis().label()).isEqualTo("answer");
        assertThat(map.yAxis().label()).isEqualTo("shown");
        var numbers = (NumberMark) figure.panels().get(0).marks().get(1);
        assertThat(numbers.text(1132)).isEqualTo("1132");
        assertThat(numbers.text(1)).isEqualTo("1");
        assertThat(numbers.text(0)).isEqualTo("0");
    }

    @Test
    void more_than_twelve_classes_are_shown_without_numbers() {
        var many = Pictures.of(1, 1, new byte[] {0}, new byte[] {12});
        var figure = PictureCharts.confusion(Confusion.of(many, 13, new int[] {3}));
        assertThat(figure.panels().get(0).marks()).hasSize(1);
        assertThat(heat(figure).map().at(3, 12)).isEqualTo(1);
    }

    @Test
    void pictures_stand_upright_from_the_top_left_with_gaps_between() {
        var map = heat(PictureCharts.pictures(FOUR, 4)).map();
        // Three across, as ceil(sqrt(1.6 · 4)): the second row has one. A picture takes 4 × 3 cells.
        int top = 5;
        assertThat(map.at(0, top)).isEqualTo(255);
        assertThat(map.at(4 + 1, top)).isEqualTo(255);
        assertThat(map.at(8 + 2, top)).isEqualTo(255);
        assertThat(map.at(0, top - 3 - 1)).isEqualTo(255);
        assertThat(map.at(1, top)).isZero();
        assertThat(map.at(3, top)).isNaN();
        assertThat(map.at(4, top - 3)).isNaN();
        long white = IntStream.range(0, 12)
                .mapToLong(x ->
                        IntStream.range(0, 6).filter(y -> map.at(x, y) == 255).count())
                .sum();
        assertThat(white).isEqualTo(4);
    }

    @Test
    void fields_stand_in_the_rows_of_their_classes() {
        // Neuron 0 answers to class 1, neuron 1 to none, neuron 2 to class 0; each sees the pixel of its number.
        var labels = ClassLabels.of(FOUR, new int[][] {{0, 0, 2}, {0, 0, 2}, {3, 0, 0}, {3, 0, 0}});
        var weights = new double[6 * 3];
        for (int j = 0; j < 3; j++) weights[j * 3 + j] = 0.5;
        var figure = PictureCharts.fields(3, 2, weights, labels);
        assertThat(figure.panels().get(0).yPlaces().stream().map(Place::text)).containsExactly("none", "0", "1");
        var map = heat(figure).map();
        int top = 8;
        assertThat(map.at(1, top)).isEqualTo(0.5);
        assertThat(map.at(2, top - 3)).isEqualTo(0.5);
        assertThat(map.at(0, top - 6)).isEqualTo(0.5);
    }

    @Test
    void no_line_of_an_axis_is_left_where_nothing_stands_on_it() {
        var image = PictureCharts.pictures(FOUR, 4).image();
        int line = 0xff000000 | Theme.LIGHT.axis();
        long below = IntStream.range(image.getHeight() / 2, image.getHeight())
                .mapToLong(y -> IntStream.range(0, image.getWidth())
                        .filter(x -> image.getRGB(x, y) == line)
                        .count())
                .sum();
        assertThat(below).isZero();
        var named = PictureCharts.confusion(Confusion.of(FOUR, 2, new int[4])).image();
        assertThat(IntStream.range(0, named.getWidth())
                        .anyMatch(x -> IntStream.range(0, named.getHeight()).anyMatch(y -> named.getRGB(x, y) == line)))
                .isTrue();
    }
}
