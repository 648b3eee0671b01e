package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hillock.engine.Equilibria.Equilibrium;
import org.hillock.model.neuron.MorrisLecarModel;
import org.junit.jupiter.api.Test;

class BranchesTest {
    private static Equilibrium at(double potential, boolean stable) {
        return new Equilibrium(new double[] {potential}, potential, stable);
    }

    @Test
    void two_points_that_meet_end_their_lines_and_the_third_goes_on() {
        double[] currents = {36, 37, 38, 39, 41, 42};
        var found = Arrays.stream(currents)
                .mapToObj(i -> new Equilibria(MorrisLecarModel.SNIC, i).between(-80, 60))
                .toList();
        var lines = Branches.through(currents, found);
        assertThat(lines).extracting(b -> b.series().size()).containsExactly(4, 4, 6);
        assertThat(lines).extracting(b -> b.stable()).containsExactly(true, false, false);
        var node = lines.get(0).series();
        var saddle = lines.get(1).series();
        for (int k = 1; k < 4; k++)
            assertThat(saddle.y(k) - node.y(k)).isPositive().isLessThan(saddle.y(k - 1) - node.y(k - 1));
        assertThat(lines.get(2).series().y(0)).isBetween(0.0, 10.0);
    }

    @Test
    void a_line_is_cut_where_its_stability_changes_and_named_once() {
        var lines = Branches.through(
                new double[] {1, 2, 3, 4},
                List.of(
                        List.of(at(0, true)),
                        List.of(at(1, false)),
                        List.of(at(2, true)),
                        List.of(at(3, true), at(9, true))));
        assertThat(lines)
                .extracting(b -> b.series().name())
                .containsExactly("stable fixed point", "", "", "unstable fixed point");
        assertThat(lines.get(1).series().x()).containsExactly(3, 4);
        assertThat(lines.get(2).series().y()).containsExactly(9);
    }

    @Test
    void without_fixed_points_there_are_no_lines() {
        assertThat(Branches.through(new double[] {1, 2}, List.of(List.of(), List.of())))
                .isEmpty();
    }
}
