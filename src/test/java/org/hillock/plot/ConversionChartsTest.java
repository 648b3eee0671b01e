package org.hillock.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.hillock.record.LayerRates;
import org.junit.jupiter.api.Test;

class ConversionChartsTest {
    private static Points dots(int units, int examples) {
        var activations =
                IntStream.range(0, units * examples).mapToDouble(k -> k % units).toArray();
        var layer = new LayerRates("relu", new double[] {units}, activations, activations);
        var figure = ConversionCharts.rates(List.of(layer));
        return ((LineMark) figure.panels().get(0).marks().get(0)).points();
    }

    /** Every so-many-th would be always the same unit. */
    @Test
    void dots_are_of_all_units_however_many_a_layer_has() {
        var dots = dots(100, 4000);
        var seen = new HashSet<Double>();
        for (int k = 0; k < dots.size(); k++) seen.add(dots.x(k));
        assertThat(dots.size()).isEqualTo(4000);
        assertThat(seen).hasSize(100);
    }

    @Test
    void few_dots_are_all_there() {
        var dots = dots(5, 3);
        assertThat(IntStream.range(0, dots.size()).mapToDouble(dots::x))
                .hasSize(15)
                .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 0.0, 1.0, 2.0, 3.0, 4.0, 0.0, 1.0, 2.0, 3.0, 4.0);
    }
}
