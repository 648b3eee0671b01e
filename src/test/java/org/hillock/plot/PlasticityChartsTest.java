package org.hillock.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hillock.record.SpikeTrain;
import org.hillock.record.WeightCourse;
import org.junit.jupiter.api.Test;

class PlasticityChartsTest {

    private static WeightCourse course(double end, double... rewards) {
        return new WeightCourse(
                new double[] {0, 5, end},
                new double[] {1, 2, 2},
                new SpikeTrain(new double[] {5}, 0, end),
                new SpikeTrain(new double[] {3, 5}, 0, end),
                new SpikeTrain(rewards, 0, end),
                new double[] {1},
                false);
    }

    private static List<String> rows(Figure figure) {
        return figure.panels().get(1).yPlaces().stream().map(Place::text).toList();
    }

    @Test
    void the_spikes_of_each_side_stand_below_the_weight() {
        var figure = PlasticityCharts.course(course(100), "stdp()");
        assertThat(rows(figure)).containsExactly("pre", "post");
        var marks = figure.panels().get(1).marks();
        assertThat(((SpikeMark) marks.get(0)).times()).containsExactly(5);
        assertThat(((SpikeMark) marks.get(1)).times()).containsExactly(3, 5);
        assertThat(figure.altText()).endsWith("1 presynaptic and 2 postsynaptic spikes");
    }

    @Test
    void rewards_have_a_row_of_their_own() {
        var figure = PlasticityCharts.course(course(100, 20), "rewardStdp()");
        assertThat(rows(figure)).containsExactly("pre", "post", "reward");
        assertThat(((SpikeMark) figure.panels().get(1).marks().get(2)).times()).containsExactly(20);
        assertThat(figure.altText()).endsWith("spikes, 1 reward");
    }

    @Test
    void a_long_time_is_told_in_seconds() {
        var figure = PlasticityCharts.course(course(60_000, 30_000), "stdp()");
        assertThat(figure.panels()).allSatisfy(p -> {
            assertThat(p.x().label()).isEqualTo("time (s)");
            assertThat(p.xShown()).isEqualTo(new Range(0, 60));
        });
        assertThat(((SpikeMark) figure.panels().get(1).marks().get(2)).times()).containsExactly(30);
        var passed = PlasticityCharts.transmitted(course(60_000), "").panels().get(0);
        assertThat(passed.x().label()).isEqualTo("time (s)");
    }
}
