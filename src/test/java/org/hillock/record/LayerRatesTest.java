package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LayerRatesTest {
    private static final double[] SCALES = {1, 4};

    @Test
    void what_is_cut_off_is_held_against_the_scale_of_its_unit() {
        var layer = new LayerRates("relu", SCALES, new double[] {2, 2, 0.5, 5, 0, 0}, new double[] {1, 2, 0, 4, 0, 0});
        assertThat(layer.scale()).isEqualTo(4);
        assertThat(layer.cutOff()).isEqualTo(2 / 4.0);
        assertThat(layer.silent()).isEqualTo(1 / 4.0);
    }

    @Test
    void the_error_is_that_of_the_root_mean_squares() {
        var layer = new LayerRates("relu", SCALES, new double[] {3, 4}, new double[] {3, 1});
        assertThat(layer.error()).isEqualTo(0.6, within(1e-15));
        assertThat(layer.correlation()).isEqualTo(-1, within(1e-15));
    }

    @Test
    void a_layer_that_is_silent_as_it_should_be_loses_nothing() {
        var layer = new LayerRates("relu", SCALES, new double[4], new double[4]);
        assertThat(layer.error()).isZero();
        assertThat(layer.cutOff()).isZero();
        assertThat(layer.silent()).isZero();
        assertThat(layer.correlation()).isNaN();
    }
}
