package org.hillock.engine.ann;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.hillock.ann.Examples;
import org.hillock.ann.Flatten;
import org.hillock.ann.Layer;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Presentation;
import org.hillock.ann.Relu;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.Progress;
import org.hillock.engine.Team;
import org.hillock.record.AnswersOverTime;

/**
 * A trained network whose neurons spike. A spike acts on all following layers in the same step, without a delay; biases are constant
 * currents. In each step the neurons do what single cells do: they integrate, are compared with the threshold, and reset.
 */
public final class SpikingNetwork {
    private final TrainedNetwork network;

    private SpikingNetwork(TrainedNetwork network) {
        this.network = network;
    }

    /** @throws IllegalArgumentException that names a layer which cannot work on spikes */
    public static SpikingNetwork of(TrainedNetwork network) {
        for (var layer : network.layers())
            if (layer.operation() instanceof Relu)
                throw new IllegalArgumentException(
                        "layer " + layer.title() + " does not spike: convert the network before it is run over time.");
        check(Plan.of(network, 1), true);
        return new SpikingNetwork(network);
    }

    private static void check(Plan plan, boolean constantInput) {
        var constant = plan.constant(constantInput);
        for (int k = 0; k < plan.layers(); k++)
            if (plan.layer(k).operation() instanceof MaxPool) {
                int from = plan.layer(k).inputs().get(0);
                if (!constant[k] && !spikes(plan, from))
                    throw new IllegalArgumentException(
                            "layer " + plan.layer(k).title()
                                    + " gets values that change from step to step, of which there is no largest: it must follow neurons that fire.");
            }
    }

    /** True if what a layer gives are spikes, or the random input. */
    private static boolean spikes(Plan plan, int k) {
        if (k == Layer.PICTURE || plan.fires(k)) return true;
        var layer = plan.layer(k);
        return (layer.operation() instanceof MaxPool || layer.operation() instanceof Flatten)
                && spikes(plan, layer.inputs().get(0));
    }

    /** The answers to all examples, on all cores. */
    public AnswersOverTime classify(Examples examples, Presentation how, Progress progress) {
        return classify(examples, how, progress, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same on so many threads, with the same answers. An interrupt of the thread ends it early with the examples that are done, from
     * the first on.
     */
    public AnswersOverTime classify(Examples examples, Presentation how, Progress progress, int threads) {
        var plan = plan(examples, how);
        var outcome = new Outcome(plan, examples.count(), how);
        var lots = Lots.of(plan, examples.count(), how.steps());
        var done = new int[1];
        try {
            new Team(threads).forEach(lots.count(), (number, proceed) -> {
                new Showing(plan, examples, lots.members(number), how, outcome).run(lots.steps(), proceed);
                synchronized (done) {
                    progress.reached((double) ++done[0] / lots.count());
                }
            });
        } catch (CancellationException e) {
            Thread.interrupted();
        }
        return outcome.record();
    }

    /**
     * How often each neuron of each layer that fires does so per step, for each example, in the order of the layers.
     *
     * @throws CancellationException after an interrupt of the thread
     */
    public List<double[][]> rates(Examples examples, Presentation how) {
        return rates(examples, how, Progress.NONE);
    }

    /** The same, which tells how far it has come. */
    public List<double[][]> rates(Examples examples, Presentation how, Progress progress) {
        var plan = plan(examples, how);
        var rates = new double[examples.count()][][];
        var done = new int[1];
        new Team(Runtime.getRuntime().availableProcessors()).forEach(rates.length, (example, proceed) -> {
            rates[example] = rates(plan, examples, example, how);
            synchronized (done) {
                progress.reached((double) ++done[0] / rates.length);
            }
        });
        return List.of(rates);
    }

    private double[][] rates(Plan plan, Examples examples, int example, Presentation how) {
        var lot = new Lot(plan, examples, new int[] {example}, how);
        var rates = new double[plan.layers()][0];
        for (int k = 0; k < rates.length; k++)
            if (plan.fires(k)) rates[k] = new double[network.shape(k).size()];
        int some = Lots.of(plan, 1, how.steps()).steps();
        for (int done = 0; done < how.steps(); done += some)
            lot.advance(Math.min(some, how.steps() - done), (k, inputs, output) -> {
                if (plan.fires(k)) count(output.events(), Order.of(network.shape(k)), rates[k]);
            });
        return Arrays.stream(rates)
                .filter(r -> r.length > 0)
                .map(counts -> Arrays.stream(counts).map(n -> n / how.steps()).toArray())
                .toArray(double[][]::new);
    }

    private static void count(Signal.Events spikes, Order order, double[] counts) {
        for (int e = 0; e < spikes.start()[spikes.rows()]; e++) counts[order.outside(spikes.index()[e])]++;
    }

    private Plan plan(Examples examples, Presentation how) {
        check(examples, network);
        var plan = Plan.of(network, how.dt());
        check(plan, how.coding() == Presentation.Coding.CURRENT);
        return plan;
    }

    static void check(Examples examples, TrainedNetwork network) {
        if (examples.size() != network.input().size())
            throw new IllegalArgumentException(
                    "The network takes " + network.input() + " values, but the examples have " + examples.size() + ".");
    }
}
