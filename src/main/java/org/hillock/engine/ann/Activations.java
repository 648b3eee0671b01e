package org.hillock.engine.ann;

import java.util.concurrent.CancellationException;
import org.hillock.ann.Examples;
import org.hillock.ann.Presentation;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.Progress;
import org.hillock.engine.Team;

/** What a trained network computes of many examples, in single precision and on all cores, with what also runs it as spiking neurons. */
public final class Activations {
    private final TrainedNetwork network;

    private Activations(TrainedNetwork network) {
        this.network = network;
    }

    /** @throws IllegalArgumentException that names the layer if it has spiking neurons */
    public static Activations of(TrainedNetwork network) {
        Forward.of(network);
        return new Activations(network);
    }

    /** Hears of what a layer gives of an example, in the order of its {@link org.hillock.ann.Shape}. Called by several threads at once. */
    public interface Listener {
        void heard(int example, int layer, float[] values);
    }

    /**
     * Tells the listener of each layer of each example.
     *
     * @throws CancellationException after an interrupt of the thread
     */
    public void each(Examples examples, Listener listener, Progress progress) {
        run(examples, progress, Runtime.getRuntime().availableProcessors(), true, listener);
    }

    /**
     * The class of each example: the first of those with the largest output.
     *
     * @throws CancellationException after an interrupt of the thread
     */
    public int[] answers(Examples examples, Progress progress) {
        return answers(examples, progress, Runtime.getRuntime().availableProcessors());
    }

    /** The same on so many threads, with the same answers. */
    public int[] answers(Examples examples, Progress progress, int threads) {
        var answers = new int[examples.count()];
        run(examples, progress, threads, false, (example, layer, values) -> answers[example] = largest(values));
        return answers;
    }

    private static int largest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
        return best;
    }

    private void run(Examples examples, Progress progress, int threads, boolean all, Listener listener) {
        SpikingNetwork.check(examples, network);
        var plan = Plan.of(network, 1);
        var lots = Lots.of(plan, examples.count(), 1);
        var once = Presentation.of(1);
        var done = new int[1];
        new Team(threads).forEach(lots.count(), (number, proceed) -> {
            var members = lots.members(number);
            new Lot(plan, examples, members, once).advance(1, (k, inputs, output) -> {
                proceed.run();
                if (!all && k + 1 < plan.layers()) return;
                var order = Order.of(network.shape(k));
                for (int m = 0; m < members.length; m++)
                    listener.heard(members[m], k, order.outside(output.values().all(), m * order.size()));
            });
            synchronized (done) {
                progress.reached((double) ++done[0] / lots.count());
            }
        });
    }
}
