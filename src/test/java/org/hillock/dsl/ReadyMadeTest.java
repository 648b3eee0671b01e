package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.List;
import java.util.stream.LongStream;
import org.hillock.engine.Trial;
import org.hillock.engine.network.Estimate;
import org.hillock.model.Stimulus;
import org.hillock.network.Distribution;
import org.hillock.network.Population;
import org.hillock.network.Projection;
import org.hillock.network.Rule;
import org.junit.jupiter.api.Test;

/** The networks of the literature have the published numbers. */
class ReadyMadeTest {

    @Test
    void brunels_network_is_listing_ten() {
        var lif = neuron().rm(20).cm(1).threshold(20).reset(to(10)).refractory(2);
        var drive = poissonDrive(1000, 20, delta(0.1));
        var exc = population("exc", 10_000, lif).driven(drive);
        var inh = population("inh", 2_500, lif).driven(drive);
        assertThat(brunel(5, 2))
                .isEqualTo(network(
                        exc.to(exc, inh).fixedInDegree(1000).synapse(delta(0.1)).delay(1.5),
                        inh.to(exc, inh).fixedInDegree(250).synapse(delta(-0.5)).delay(1.5)));
    }

    @Test
    void networks_of_vogels_and_abbott_keep_eighty_inputs_a_neuron() {
        for (var network : new Network[] {cuba(), coba(1000), cobaHH(20_000), cuba(4001)})
            assertThat(Estimate.of(network.network()).synapses()
                            / Estimate.of(network.network()).neurons())
                    .isEqualTo(80, within(1e-9));
        assertThat(cuba(4001).network().populations())
                .extracting(Population::size)
                .containsExactly(3201, 800);
        assertThat(cuba()).isEqualTo(cuba(4000));
    }

    // S. J. van Albada et al., Front. Neuroinform. 12:46, 2018: 77,169 neurons and about 0.3 billion synapses.
    @Test
    void the_microcircuit_has_the_published_numbers() {
        var column = Estimate.of(microcircuit().network());
        assertThat(column.neurons()).isEqualTo(77_169);
        assertThat(column.synapses()).isCloseTo(0.29888e9, within(1e4));
        // 87.8 pA, as the paper's table 5 has it.
        assertThat(weight(projection("L4E", "L4E", 1)).mean()).isCloseTo(0.0878, within(5e-5));
        assertThat(weight(projection("L4E", "L23E", 1)).mean()).isCloseTo(2 * 0.0878, within(1e-4));
        assertThat(weight(projection("L4I", "L4E", 1)).mean()).isCloseTo(-4 * 0.0878, within(2e-4));
    }

    /** Down-scaling keeps the mean input, but for the rounding of sizes: what the inputs carry, and the current for the rest. */
    @Test
    void a_smaller_microcircuit_has_the_same_mean_input() {
        for (var target : new String[] {"L23E", "L4I", "L5I", "L6E"})
            for (double scale : new double[] {0.1, 0.5}) {
                assertThat(meanInput(microcircuit(scale), target))
                        .isCloseTo(meanInput(microcircuit(), target), within(1e-3));
                assertThat(meanInput(microcircuit(scale).dc(), target))
                        .isCloseTo(meanInput(microcircuit(), target), within(1e-3));
            }
    }

    private static double meanInput(Network network, String target) {
        String[] names = {"L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"};
        double[] rates = {0.903, 2.965, 4.414, 5.876, 7.569, 8.633, 1.105, 7.829};
        var p = network.network().population(target);
        double input = 0;
        for (var drive : p.drives()) input += drive.sources() * drive.rate().highest() * drive.weight() * 0.5e-3;
        for (var i : p.injections()) input += ((Stimulus.Constant) i.stimulus()).nA();
        for (var projection : network.network().projections())
            for (int j = 0; j < names.length; j++)
                if (projection.target().name().equals(target)
                        && projection.source().name().equals(names[j]))
                    input += synapses(projection)
                            / p.size()
                            * rates[j]
                            * weight(projection).mean()
                            * 0.5e-3;
        return input;
    }

    private static double synapses(Projection projection) {
        return ((Rule.FixedTotal) projection.rule()).count();
    }

    private static Projection projection(String source, String target, double scale) {
        return microcircuit(scale).network().projections().stream()
                .filter(p ->
                        p.source().name().equals(source) && p.target().name().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private static Distribution.Normal weight(Projection projection) {
        return (Distribution.Normal) ((Distribution.Truncated) projection.weight()).inner();
    }

    @Test
    void weights_of_the_microcircuit_keep_their_sign() {
        for (var p : microcircuit(0.2).network().projections()) {
            var weight = (Distribution.Truncated) p.weight();
            if (p.source().name().endsWith("E")) assertThat(weight.lowest()).isZero();
            else assertThat(weight.highest()).isZero();
        }
    }

    @Test
    void all_neurons_of_izhikevichs_network_are_joined_to_all() {
        var network = izhikevich2003().network();
        assertThat(Estimate.of(network).synapses()).isEqualTo(1e6);
        assertThat(network.projections()).extracting(Projection::rule).containsOnly(new Rule.AllToAll(true));
        assertThat(network.step()).isEqualTo(1);
    }

    /** Computed independently over 10 seeds: 7.58 ± 0.19 Hz and 7.23 ± 0.16 Hz. The bounds are three standard errors of four such seeds. */
    @Test
    void izhikevichs_network_fires_at_the_golden_rates() {
        var runs = LongStream.rangeClosed(1, 20)
                .parallel()
                .mapToObj(seed -> Trial.within(seed, () -> izhikevich2003().run(1000)))
                .toList();
        assertThat(mean(runs, "exc")).isCloseTo(7.58, within(3 * 0.19 / Math.sqrt(4)));
        assertThat(mean(runs, "inh")).isCloseTo(7.23, within(3 * 0.16 / Math.sqrt(4)));
    }

    private static double mean(List<NetworkRun> runs, String population) {
        return runs.stream()
                .mapToDouble(run -> run.spikes(population).rate())
                .average()
                .orElseThrow();
    }
}
