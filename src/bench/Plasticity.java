import static org.hillock.dsl.Hillock.*;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;
import org.hillock.dsl.Group;
import org.hillock.dsl.Network;
import org.hillock.dsl.Projection;
import org.hillock.dsl.Weights;

/**
 * Hillock's half of {@code plasticity.py}: {@code java Plasticity NAME SEED SETTLING MS} runs a network whose synapses learn, lets it settle,
 * and prints what so many more ms took as a line of JSON; then all of it again for every line that it reads.
 */
public class Plasticity {
    /** ms. */
    private static final double TAU_SYN = 0.32582722403722841;
    /** nA, of a peak of 0.14 mV. */
    private static final double PEAK = 0.04560960031654138;

    /** µS, a hundredth of the leak. */
    private static final double GREATEST = 1e-4;

    private static final double OUTER_HZ = 2.317337466766519;

    private record Experiment(Network network, Projection learning, Group<?> counted, boolean bounded) {}

    public static void main(String[] arguments) throws IOException {
        var experiment = arguments[0].equals("inputs") ? inputs() : recurrent();
        var network = experiment.network().seed(Long.parseLong(arguments[1]));
        double settling = Double.parseDouble(arguments[2]);
        double ms = Double.parseDouble(arguments[3]);
        var asked = new BufferedReader(new InputStreamReader(System.in));
        do {
            var first = settling > 0 ? network.run(settling) : network.run(ms);
            var run = settling > 0 ? first.more(ms) : first;
            System.out.printf(
                    Locale.ROOT,
                    "RESULT {\"build\": %s, \"run\": %s, \"synapses\": %d, \"events\": %d, \"bytes\": %d, \"rate\": %s,"
                            + " %s\"version\": \"JDK %s\"}%n",
                    first.cost().buildSeconds(),
                    run.cost().runSeconds(),
                    run.cost().synapses(),
                    run.cost().events(),
                    run.cost().bytes(),
                    run.rate(experiment.counted()),
                    experiment.bounded() ? spread(run.weights(experiment.learning())) : "",
                    Runtime.version());
        } while (asked.readLine() != null);
    }

    private static String spread(Weights weights) {
        double low = weights.shareBelow(0.2 * GREATEST);
        double high = 1 - weights.shareBelow(0.8 * GREATEST);
        return String.format(Locale.ROOT, "\"low\": %s, \"high\": %s, ", low, high);
    }

    /** Song, Miller & Abbott 2000. */
    private static Experiment inputs() {
        var rule = stdp().aPlus(0.01).aMinus(0.0105).tauPlus(20).tauMinus(20).bounds(0, GREATEST);
        var input = poisson("input", 1000, 15);
        var cell = population(
                "cell", 1, neuron().rm(100).cm(0.1).vRest(-74).threshold(-54).reset(to(-60)));
        var learning = input.to(cell)
                .allToAll()
                .synapse(conductance(uniform(0, GREATEST)).tau(5).reversal(0))
                .plastic(rule);
        return new Experiment(network(learning).record(cell, SPIKES), learning, cell, true);
    }

    /** Morrison, Aertsen & Diesmann 2007, at the scale of NEST's hpc_benchmark. */
    private static Experiment recurrent() {
        var rule = plasticity("""
                        x' = -x/15
                        y' = -y/30
                        on pre: w -= rate*alpha*w*y; x += 1
                        on post: w += rate*unit*(w/unit)^mu*x; y += 1
                        """).param("rate", 0.01)
                .param("alpha", 0.0513)
                .param("mu", 0.4)
                .param("unit", 0.001);
        var cell = neuron().rm(40).cm(0.25).threshold(20).reset(to(0)).refractory(0.5);
        var excites = current(PEAK).alpha(TAU_SYN);
        var inhibits = current(-5 * PEAK).alpha(TAU_SYN);
        var drive = poissonDrive(9000, OUTER_HZ, excites);
        var exc = population("exc", 9000, cell).start(uniform(0, 15)).driven(drive);
        var inh = population("inh", 2250, cell).start(uniform(0, 15)).driven(drive);
        var learning = exc.to(exc)
                .fixedInDegree(9000)
                .noAutapses()
                .synapse(excites)
                .delay(1.5)
                .plastic(rule)
                .dendritic();
        var network = network(
                learning,
                exc.to(inh).fixedInDegree(9000).synapse(excites).delay(1.5),
                inh.to(exc, inh).fixedInDegree(2250).noAutapses().synapse(inhibits).delay(1.5));
        return new Experiment(network, learning, exc, false);
    }
}
