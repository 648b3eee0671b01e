package org.hillock.engine.layer;

import static org.hillock.dsl.Hillock.byPair;
import static org.hillock.dsl.Hillock.conductance;
import static org.hillock.dsl.Hillock.equations;
import static org.hillock.dsl.Hillock.network;
import static org.hillock.dsl.Hillock.population;
import static org.hillock.dsl.Hillock.spikeTrains;
import static org.hillock.dsl.Hillock.stdp;

import java.util.stream.IntStream;
import org.hillock.model.Method;
import org.hillock.network.StdpLayer;
import org.hillock.plasticity.Pairing;

/** A showing by the engine of networks, from the words that a user has. Conductances are in units of the leak of 1 µS. */
record NetworkPeer(int[] counts, double[] weights) {

    static NetworkPeer run(StdpLayer layer, Encoder input, double[] start, double strength) {
        int n = layer.neurons();
        int pixels = start.length / n;
        var trains = new double[pixels][];
        for (int i = 0; i < pixels; i++) {
            int pixel = i;
            trains[i] = IntStream.range(0, LayerTraining.steps(layer))
                    .flatMap(s -> IntStream.range(input.begin(s), input.end(s))
                            .filter(k -> input.pixel(k) == pixel)
                            .map(k -> s))
                    .mapToDouble(s -> (s - 0.5) * StdpLayer.DT)
                    .toArray();
        }
        var pre = spikeTrains("pixels", trains);
        var exc = population(
                "exc",
                n,
                equations("v' = (-65 - v + I)/100; theta' = 0")
                        .start("v", -65)
                        .start("theta", 20)
                        .param("thetaPlus", layer.homeostasis().thetaPlus())
                        .spikeWhen("v > theta - 72")
                        .reset("v = -65; theta += thetaPlus")
                        .refractory(5)
                        .method(Method.RK4));
        var inh = population(
                "inh",
                n,
                equations("v' = (-60 - v + I)/10")
                        .start("v", -60)
                        .spikeWhen("v > -40")
                        .reset("v = -45")
                        .refractory(2)
                        .method(Method.RK4));
        var rule = layer.rule();
        var pair = stdp().aPlus(rule.aPlus()).aMinus(rule.aMinus()).bounds(0, strength);
        if (rule.pairing() == Pairing.NEAREST) pair = pair.nearest();
        var learn = pre.to(exc)
                .allToAll()
                .synapse(conductance(byPair((i, j) -> strength * start[i * n + j]))
                        .tau(1)
                        .reversal(0))
                .delay(StdpLayer.DT)
                .plastic(pair);
        var run = network(
                        learn,
                        exc.to(inh)
                                .oneToOne()
                                .synapse(conductance(10.4).tau(1).reversal(0))
                                .delay(StdpLayer.DT),
                        inh.to(exc)
                                .pairs(others(n, true), others(n, false))
                                .synapse(conductance(layer.inhibition()).tau(2).reversal(-100))
                                .delay(StdpLayer.DT))
                .dt(StdpLayer.DT)
                .run(layer.present());
        var counts = IntStream.range(0, n).map(j -> run.spikes(exc, j).count()).toArray();
        var end = run.weights(learn).last();
        for (int k = 0; k < end.length; k++) end[k] /= strength;
        return new NetworkPeer(counts, end);
    }

    private static int[] others(int n, boolean source) {
        return IntStream.range(0, n * n)
                .filter(k -> k / n != k % n)
                .map(k -> source ? k / n : k % n)
                .toArray();
    }
}
