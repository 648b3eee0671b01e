import static org.hillock.dsl.Hillock.*;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hillock.dsl.Network;
import org.hillock.dsl.NetworkRun;
import org.hillock.network.Network.Precision;

/**
 * Hillock's half of {@code networks.py}: {@code java Networks NAME SCALE PRECISION SEED SETTLING MS COUNTED_FROM} runs a network of the
 * literature, lets it settle, and prints what so many more ms took as a line of JSON; then all of it again for every line that it reads.
 */
public class Networks {
    private static final String RESULT = "RESULT {\"neurons\": %d, \"synapses\": %d, \"spikes\": %d, \"events\": %d, \"bytes\": %d,"
            + " \"build\": %s, \"run\": %s, \"threads\": %d, \"sizes\": {%s}, \"counts\": {%s}, \"version\": \"JDK %s\"}%n";

    public static void main(String[] arguments) throws IOException {
        var ready = named(arguments[0], Double.parseDouble(arguments[1])).seed(Long.parseLong(arguments[3]));
        var network = Precision.valueOf(arguments[2]) == Precision.COMPACT ? ready.compact() : ready.doublePrecision();
        double settling = Double.parseDouble(arguments[4]);
        double ms = Double.parseDouble(arguments[5]);
        var asked = new BufferedReader(new InputStreamReader(System.in));
        do {
            var first = network.run(settling > 0 ? settling : ms);
            print(first, settling > 0 ? first.more(ms) : first, Double.parseDouble(arguments[6]));
        } while (asked.readLine() != null);
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

    private static void print(NetworkRun first, NetworkRun run, double countedFrom) {
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
                first.cost().buildSeconds(),
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
