package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlasticNetworkTest {

    /** The listing of the design, for a shorter time; 300 s and three seeds are in {@code src/bench}. */
    private static Projection thousandInputs() {
        var rule = stdp().aPlus(0.01).aMinus(0.0105).tauPlus(20).tauMinus(20);
        var input = poisson("input", 1000, 15);
        var cell = population(
                "cell", 1, neuron().rm(100).cm(0.1).vRest(-74).threshold(-54).reset(to(-60)));
        return input.to(cell)
                .allToAll()
                .synapse(conductance(uniform(0, 1e-4)).tau(5).reversal(0))
                .plastic(rule.bounds(0, 1e-4));
    }

    @Test
    void a_thousand_inputs_compete_until_their_weights_lie_at_the_bounds() {
        var learn = thousandInputs();
        var r = network(learn).recordEvery(10_000, WEIGHTS).seed(1).run(60_000);
        var weights = r.weights(learn);
        assertThat(weights.times()).hasSize(7);
        assertThat(Arrays.stream(weights.at(0)).average().orElseThrow()).isCloseTo(5e-5, within(3e-6));
        // Song, Miller & Abbott in Brian 2: 0.40 and 0.34 after 300 s; 0.2 each at the start.
        assertThat(weights.shareBelow(2e-5)).isBetween(0.27, 0.42);
        assertThat(1 - weights.shareBelow(8e-5)).isBetween(0.22, 0.36);
        assertThat(r.rate(population("cell", 1, neuron()))).isBetween(15.0, 45.0);
    }

    @Test
    void inhibition_that_learns_holds_the_rate_at_its_target() {
        var cell = population(
                        "cell",
                        20,
                        neuron().rm(100)
                                .cm(0.2)
                                .vRest(-60)
                                .threshold(-50)
                                .reset(to(-60))
                                .refractory(5))
                .driven(poissonDrive(1000, 10, conductance(0.00014).tau(5).reversal(0)));
        var input = poisson("inhibition", 250, 10);
        var learn = input.to(cell)
                .allToAll()
                .synapse(conductance(0.0001).tau(10).reversal(-80))
                .plastic(inhibitoryStdp().rate(5).param("eta", 0.002).bounds(0, 0.02));
        var settled = network(learn).seed(2).run(20_000).more(20_000);
        assertThat(settled.rate(cell)).isCloseTo(5, within(0.5));
        var unplastic =
                input.to(cell).allToAll().synapse(conductance(0.0001).tau(10).reversal(-80));
        assertThat(network(unplastic).seed(2).run(2_000).rate(cell)).isGreaterThan(20);
    }

    @Test
    void weights_are_those_at_the_end_unless_they_were_recorded() {
        var learn = thousandInputs();
        var first = network(learn).run(200);
        var weights = first.weights(learn);
        assertThat(weights.times()).containsExactly(200);
        assertThat(weights.toString()).startsWith("input to cell: 1,000 weights at 1 time, mean 5.");
        assertThat(weights.toString()).endsWith("e-05 µS at the end");
        assertThat(first.more(100).weights(learn).last())
                .isEqualTo(network(learn).run(300).weights(learn).last());
        assertThat(first.weights(learn).last()).isEqualTo(weights.last());
        assertThat(weights.table().columnNames()).containsExactly("source", "target", "weight_uS_200ms");
        assertThatThrownBy(weights::overTime)
                .hasMessage("overTime needs weights at several times, but this run kept those at its end only. Write"
                        + " recordEvery(1000, WEIGHTS) before run(..).");
    }

    @Test
    void normalized_weights_sum_to_what_was_said_whenever_it_is_due() {
        var input = poisson("input", 50, 40);
        var cell = population("cell", 3, neuron());
        var learn = input.to(cell)
                .allToAll()
                .synapse(delta(uniform(0, 1)))
                .plastic(stdp(), normalize(20).every(100));
        var weights = network(learn).recordEvery(100, WEIGHTS).run(1000).weights(learn);
        var next = network(learn).run(1000).more(0.1).weights(learn).last();
        for (int target = 0; target < 3; target++) {
            double sum = 0;
            for (int k = target; k < next.length; k += 3) sum += next[k];
            assertThat(sum).isCloseTo(20, within(0.5));
        }
        assertThat(weights.means()[0]).isCloseTo(0.5, within(0.1));
        for (int k = 1; k < 10; k++) assertThat(weights.means()[k]).isCloseTo(20.0 / 50, within(0.05));
    }

    @Test
    void scaling_brings_the_rate_to_its_target_in_the_end() {
        var input = poisson("input", 100, 20);
        var cell = population("cell", 20, neuron());
        var learn = input.to(cell)
                .allToAll()
                .synapse(delta(0.9))
                .plastic(
                        stdp().aPlus(0).aMinus(0).bounds(0, 100),
                        scaling(8).tau(20_000).memory(1000).every(100));
        var run = network(learn).run(60_000);
        assertThat(run.between(0, 1000).rate(cell)).isGreaterThan(20);
        assertThat(run.between(40_000, 60_000).rate(cell)).isCloseTo(8, within(0.8));
    }

    @Test
    void the_voltage_rule_learns_in_a_network() {
        var input = poisson("input", 30, 20);
        var cell = population("cell", 2, adex())
                .driven(poissonDrive(100, 20, current(0.05).tau(5)));
        var learn = input.to(cell).allToAll().synapse(current(0.5).tau(5)).plastic(voltageStdp());
        var weights = network(learn).run(300).weights(learn).last();
        assertThat(Arrays.stream(weights).distinct().count()).isGreaterThan(30);
    }

    /** Three inputs fire 5 ms before their cell, and three 5 ms after it; what is rewarded is what came before. */
    @Test
    void a_reward_strengthens_what_led_to_the_spike_before_it() {
        var times = new double[6][];
        for (int k = 0; k < 6; k++) times[k] = new double[] {k < 3 ? 95 : 105};
        var input = spikeTrains("input", times);
        var trigger = spikeTrains("trigger", new double[][] {{100}});
        var cell = population("cell", 1, neuron());
        var dopamine = spikeTrains("dopamine", new double[][] {{400}});
        var learn = input.to(cell)
                .allToAll()
                .synapse(delta(0.5))
                .plastic(rewardStdp())
                .reward(0.5, dopamine);
        var drive = trigger.to(cell).allToAll().synapse(delta(20));
        var run = network(learn, drive).recordEvery(100, WEIGHTS).run(3000).weights(learn);
        assertThat(run.at(4)).containsOnly(0.5);
        assertThat(run.last()).hasSize(6);
        for (int k = 0; k < 3; k++) {
            assertThat(run.last()[k]).isGreaterThan(0.5002);
            assertThat(run.last()[3 + k]).isLessThan(0.4998);
        }
        var timed = input.to(cell)
                .allToAll()
                .synapse(delta(0.5))
                .plastic(rewardStdp())
                .reward(0.5, 401);
        assertThat(network(timed, drive).run(3000).weights(timed).last()).isEqualTo(run.last());
    }

    @Test
    void a_reward_is_told_and_its_population_belongs_to_the_network() {
        var cell = population("cell", 1, neuron());
        var dopamine = poisson("dopamine", 1, 5);
        var learn = poisson("input", 10, 20)
                .to(cell)
                .allToAll()
                .synapse(delta(0.5))
                .plastic(rewardStdp())
                .reward(0.5, 100, 200)
                .reward(0.1, dopamine)
                .reward(0.2, dopamine, 5);
        assertThat(learn.toString())
                .endsWith(".plastic(rewardStdp()).reward(0.5, 100, 200).reward(0.1, " + dopamine + ").reward(0.2, "
                        + dopamine + ", 5)");
        assertThat(network(learn)
                        .record(dopamine, SPIKES)
                        .run(1)
                        .spikes(dopamine)
                        .watched())
                .isEqualTo(1);
        assertThat(network(learn).without("dopamine").toString())
                .contains("reward(0.5, 100, 200)")
                .doesNotContain("dopamine");
    }

    @Test
    void short_term_depression_passes_on_less_and_less() {
        var input = spikeTrains("input", new double[][] {{10, 60, 110, 160}});
        var cell = population("cell", 1, membrane().rm(1).cm(1));
        var synapse = delta(10);
        var learn = input.to(cell).oneToOne().synapse(synapse).plastic(shortTerm(0.5, 200, 0));
        var v = network(learn).record(cell, V).run(200).values(cell, V, 0);
        var expected = shortTerm(0.5, 200, 0).apply(10, 60, 110, 160).amplitudes();
        for (int k = 0; k < 4; k++) assertThat(v[101 + 500 * k]).isCloseTo(10 * expected[k], within(1e-6));
    }

    @Test
    void what_cannot_learn_is_refused() {
        var input = poisson("input", 10, 15);
        var cell = population("cell", 2, neuron());
        var wired = input.to(cell).allToAll().synapse(delta(0.5));
        assertThatThrownBy(wired::dendritic)
                .hasMessage(
                        "dendritic() must follow plastic(..): whose the delay is makes no difference to weights that"
                                + " stay. Write plastic(stdp()).dendritic().");
        assertThatThrownBy(
                        () -> network(cell.to(cell).allToAll().synapse(gap(0.1)).plastic(stdp())))
                .hasMessage(
                        "From \"cell\" to \"cell\": plastic(..) is for synapses that spikes reach, but gap(..) is none.");
        assertThatThrownBy(() -> network(wired.plastic(stdp())).regenerated().run(1))
                .hasMessage(
                        "From \"input\" to \"cell\": plastic(..) needs weights that are stored. Leave out regenerated(),"
                                + " or write compact().");
        assertThatThrownBy(() -> network(wired.plastic(voltageStdp()).dendritic()))
                .hasMessage("From \"input\" to \"cell\": dendritic() is for rules that change weights at spikes, but"
                        + " voltageStdp does between them. Write axonal().");
        assertThatThrownBy(() -> network(wired.plastic(stdp().bounds(0, 0.1))).run(1))
                .hasMessage(
                        "The weights from \"input\" to \"cell\" must begin within the bounds of stdp, 0 to 0.1, but go"
                                + " from 0.5 to 0.5. Write .bounds(..) after the rule, or other weights.");
        assertThatThrownBy(() -> network(wired.plastic(rewardStdp())))
                .hasMessage("From \"input\" to \"cell\": rewardStdp waits for rewards, but has none. Write"
                        + " plastic(..).reward(1, 500) for one at 500 ms, or reward(1, source) for one at each spike"
                        + " of a population.");
        assertThatThrownBy(() -> network(wired.plastic(stdp()).reward(1, 500)))
                .hasMessage("From \"input\" to \"cell\": stdp does not listen to rewards. Write"
                        + " plastic(rewardStdp()), or leave out reward(..).");
        assertThatThrownBy(() -> wired.reward(1, cell))
                .hasMessage("reward(..) must follow plastic(..): weights that stay listen to none. Write"
                        + " plastic(rewardStdp()).reward(1, cell).");
        assertThatThrownBy(() -> wired.plastic(rewardStdp()).reward(1))
                .hasMessage("reward needs at least 1 time, ms, but has none. Write reward(1, 500).");
        assertThatThrownBy(() -> wired.plastic(rewardStdp()).reward(1, -1))
                .hasMessage("reward.time must be >= 0 ms, but was -1.0.");
        assertThatThrownBy(() -> wired.plastic(null))
                .hasMessage("plastic must be given a rule, but was null. Write plastic(stdp()) or"
                        + " plastic(stdp(), scaling(5)).");
        assertThatThrownBy(() ->
                        network(wired.plastic(plasticity("on pre: w = 1/0"))).run(1000))
                .hasMessage("A weight from \"input\" to \"cell\" is no longer a finite number before t = 1000.0 ms."
                        + " Write bounds(0, 1) after the rule if it grows without end, or changes that are finite"
                        + " numbers.");
        assertThatThrownBy(() -> network(wired).recordEvery(10, WEIGHTS))
                .hasMessage(
                        "recordEvery(10, WEIGHTS) needs weights that change. Write .plastic(stdp()) after the synapse"
                                + " of a projection.");
        assertThatThrownBy(() -> network(wired.plastic(stdp())).recordEvery(10, V))
                .hasMessage("recordEvery(10, V) is for WEIGHTS. Write record(\"input\", V).recordEvery(10).");
        assertThatThrownBy(() -> network(wired.plastic(stdp())).record(cell, WEIGHTS))
                .hasMessage("record has no WEIGHTS in \"cell\": they are those of projections. Write recordEvery(1000,"
                        + " WEIGHTS).");
        assertThatThrownBy(() -> network(wired.plastic(stdp())).run(1).weights(wired))
                .hasMessage("The projection from \"input\" to \"cell\" has no weights that change in this network. Give"
                        + " network(..) the one that ends with .plastic(..).");
    }
}
