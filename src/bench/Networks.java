import static org.hillock.dsl.Hillock.*;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hillock.dsl.Network;
import org.hillock.dsl.NetworkRun;
import org.hillock.network.Network.Precision;

/**
 * Hillock's half of {@code networks.py}: {@code java Networks NAME SCALE PRECISION SEED MS COUNTED_FROM} runs a network of the literature
 * for so many ms and prints what it took as a line of JSON; then again for every number of ms that it reads.
 */
public class Networks {
    private static final String RESULT = "RESULT {\"neurons\": %d, \"synapses\": %d, \"spikes\": %d, \"events\": %d, \"bytes\": %d,"
            + " \"build\": %s, \"run\": %s, \"threads\": %d, \"sizes\": {%s}, \"counts\": {%s}, \"version\": \"JDK %s\"}%n";

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        var network = precise(named(arguments[0], Double.parseDouble(arguments[1])), Precision.valueOf(arguments[2]))
                .seed(Long.parseLong(arguments[3]));
        double countedFrom = Double.parseDouble(arguments[5]);
        var asked = new BufferedReader(new InputStreamReader(System.in));
        for (var ms = arguments[4]; ms != null; ms = asked.readLine())
            print(network.run(Double.parseDouble(ms)), countedFrom);
    }

    private static Network named(String name, double scale) {
        return switch (name) {
            case "brunel" -> brunel(5, 2);
            case "cuba" -> cuba();
            case "cuba-40000" -> cuba(40_000);
            case "coba-hh" -> cobaHH();
            case "microcircuit" -> microcircuit(scale);
            default -> throw new IllegalArgumentException("There is no network " + name + ".");
        };
    }

    /** The ready-made column is compact, and no word takes that back. */
    private static Network precise(Network network, Precision precision) throws ReflectiveOperationException {
        var described = Network.class.getDeclaredMethod("network");
        var with = Network.class.getDeclaredMethod("with", org.hillock.network.Network.class, UnaryOperator.class);
        described.setAccessible(true);
        with.setAccessible(true);
        var other = ((org.hillock.network.Network) described.invoke(network)).withPrecision(precision);
        return (Network) with.invoke(network, other, UnaryOperator.identity());
    }

    private static void print(NetworkRun run, double countedFrom) {
        var cost = run.cost();
        var rates = run.rates();
        var names = rates.stringColumn("population").asList();
        var sizes = IntStream.range(0, names.size())
                .mapToObj(k -> '"' + names.get(k) + "\": " + rates.intColumn("neurons").get(k))
                .collect(Collectors.joining(", "));
        var counts = names.stream()
                .map(name -> '"' + name + "\": " + counted(run, name, countedFrom))
                .collect(Collectors.joining(", "));
        System.out.printf(
                Locale.ROOT,
                RESULT,
                cost.neurons(),
                cost.synapses(),
                cost.spikes(),
                cost.events(),
                cost.bytes(),
                cost.buildSeconds(),
                cost.runSeconds(),
                cost.threads(),
                sizes,
                counts,
                Runtime.version());
    }

    private static long counted(NetworkRun run, String population, double from) {
        var raster = run.spikes(population);
        return IntStream.range(0, raster.count()).filter(k -> raster.at(k) > from).count();
    }
}
