package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hillock.model.neuron.FitzHughNagumoModel;
import org.hillock.model.neuron.HodgkinHuxleyModel;
import org.hillock.model.neuron.MorrisLecarModel;
import org.junit.jupiter.api.Test;

class EquilibriaTest {

    // Computed independently with RK4 at 0.01 ms.
    @Test
    void hodgkin_and_huxleys_rest_is_the_golden_one() {
        var rest = new Equilibria(HodgkinHuxleyModel.DEFAULT, 0).between(-100, 50);
        assertThat(rest).hasSize(1);
        assertThat(rest.get(0).stable()).isTrue();
        assertThat(rest.get(0).state()[0]).isCloseTo(-64.99638, within(5e-6));
        assertThat(rest.get(0).state()[1]).isCloseTo(0.052955, within(5e-7));
        assertThat(rest.get(0).state()[2]).isCloseTo(0.595994, within(5e-7));
        assertThat(rest.get(0).state()[3]).isCloseTo(0.317732, within(5e-7));
    }

    // The Hopf bifurcation of the squid axon: I = 9.78 µA/cm² (Hassard, J. Theor. Biol. 71:401–420, 1978).
    @Test
    void hodgkin_and_huxleys_rest_loses_its_stability_at_9_78() {
        assertThat(new Equilibria(HodgkinHuxleyModel.DEFAULT, 9.75)
                        .between(-100, 50)
                        .get(0)
                        .stable())
                .isTrue();
        assertThat(new Equilibria(HodgkinHuxleyModel.DEFAULT, 9.81)
                        .between(-100, 50)
                        .get(0)
                        .stable())
                .isFalse();
    }

    @Test
    void fitzhugh_and_nagumos_point_is_the_root_of_its_cubic() {
        var point = new Equilibria(FitzHughNagumoModel.DEFAULT, 0.5).between(-3, 3);
        assertThat(point).hasSize(1);
        double v = point.get(0).potential();
        assertThat(v - v * v * v / 3 - (v + 0.7) / 0.8 + 0.5).isCloseTo(0, within(1e-12));
        // Trace 1 − v² − b/τ: unstable where it is above 0.
        assertThat(point.get(0).stable()).isEqualTo(1 - v * v - 0.8 / 12.5 < 0);
    }

    @Test
    void a_class_1_cell_has_three_points_below_its_saddle_node_and_one_beyond() {
        assertThat(new Equilibria(MorrisLecarModel.SNIC, 30).between(-80, 60)).hasSize(3);
        assertThat(new Equilibria(MorrisLecarModel.SNIC, 45).between(-80, 60)).hasSize(1);
    }

    @Test
    void stability_is_that_of_the_eigenvalues() {
        // Roots −1, −2, −3 of a companion matrix, and 1, −2, −3.
        assertThat(Equilibria.stable(new double[][] {{0, 1, 0}, {0, 0, 1}, {-6, -11, -6}}))
                .isTrue();
        assertThat(Equilibria.stable(new double[][] {{0, 1, 0}, {0, 0, 1}, {6, -1, -4}}))
                .isFalse();
        // A pair ±i and −1: not stable.
        assertThat(Equilibria.stable(new double[][] {{0, 1, 0}, {-1, 0, 0}, {0, 0, -1}}))
                .isFalse();
    }
}
