import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hillock.plot.NetworkCharts;
import org.hillock.record.PopulationMeasures;
import org.hillock.record.SpikeRaster;

/**
 * A raster of ten million spikes as PNG and its measures, warm: {@code java -cp JAR:DEPENDENCIES src/bench/TenMillionSpikes.java}.
 */
class TenMillionSpikes {
    private static final int NEURONS = 77_000;
    private static final int COUNT = 10_000_000;
    private static final int STEPS = 100_000;

    public static void main(String[] arguments) {
        var random = new SplittableRandom(1);
        var steps = new long[COUNT];
        for (int k = 0; k < COUNT; k++) steps[k] = 1 + (long) k * STEPS / COUNT;
        var neurons = random.ints(COUNT, 0, NEURONS).toArray();
        var raster = new SpikeRaster("exc", 0, NEURONS, NEURONS, 0.1, steps, neurons, 0, STEPS * 0.1);
        time("raster to PNG", () -> NetworkCharts.raster(List.of(raster)).png());
        time("all measures", () -> PopulationMeasures.of(raster));
    }

    private static void time(String what, Runnable work) {
        var seconds = new double[15];
        for (int k = 0; k < seconds.length; k++) {
            long start = System.nanoTime();
            work.run();
            seconds[k] = (System.nanoTime() - start) / 1e9;
        }
        var warm = Arrays.copyOfRange(seconds, 5, seconds.length);
        Arrays.sort(warm);
        System.out.printf("%s: first %.2f s; warm median %.3f s, min %.3f, max %.3f%n",
                what, seconds[0], warm[warm.length / 2], warm[0], warm[warm.length - 1]);
    }
}
