package org.hillock.engine.ann;

import static org.assertj.core.api.Assertions.assertThat;

import org.hillock.ann.Presentation;
import org.hillock.ann.Shape;
import org.hillock.engine.Progress;
import org.junit.jupiter.api.Test;

class SpikingNetworkTest {

    @Test
    void a_perfect_integrator_fires_as_often_as_its_charge_fills_the_threshold() {
        var net = new Networks(0).then(Networks.perfect(true, 0.25)).on(Shape.of(4));
        var examples = Networks.of(new float[] {0.3f, 0.9990234375f, 0.0078125f, -0.5f});
        for (int steps : new int[] {1, 4, 50, 256}) {
            var rates = SpikingNetwork.of(net).rates(examples, 0, Presentation.of(steps))[0];
            for (int i = 0; i < 4; i++) {
                var one = new float[4];
                examples.read(0, one);
                assertThat(rates[i] * steps).isEqualTo(Math.max(0, Math.floor(0.25 + steps * (double) one[i])));
            }
        }
    }

    @Test
    void any_number_of_threads_gives_the_same_answers() {
        var net = SpikingNetwork.of(Networks.pictures(3, () -> Networks.perfect(true, 0.5)));
        var examples = Networks.examples(20, 198, 4);
        var how = new Presentation(1, 40, Presentation.Coding.POISSON, 0.5, 5, 7);
        var one = net.classify(examples, how, Progress.NONE, 1);
        var three = net.classify(examples, how, Progress.NONE, 3);
        assertThat(three.answers()).isDeepEqualTo(one.answers());
        assertThat(three.outputs()).isDeepEqualTo(one.outputs());
        for (int k = 0; k < one.layers().size(); k++) {
            assertThat(three.layers().get(k).spikes())
                    .isEqualTo(one.layers().get(k).spikes());
            assertThat(three.layers().get(k).operations())
                    .isEqualTo(one.layers().get(k).operations());
        }
    }
}
