import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

/**
 * What the memory of this machine allows, the bound beside which {@code networks.py} prints its figures: a sequential read of an array far
 * larger than the caches, in 10⁹ bytes a second; and random additions into a buffer, in ns each, by the buffer's size.
 *
 * <pre>java src/bench/Bandwidth.java [MEBIBYTES] [THREADS]</pre>
 */
public class Bandwidth {
    private static final int REPEATS = 5;
    private static final int[] BUFFERS = {16, 128, 512, 4096, 16384, 65536}; // KiB

    private static volatile long seen;

    private final int[] data;
    private final int threads;

    private Bandwidth(int[] data, int threads) {
        this.data = data;
        this.threads = threads;
    }

    public static void main(String[] arguments) throws Exception {
        int mebibytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1024;
        int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        var random = new SplittableRandom(1);
        var data = new int[mebibytes << 18];
        for (int k = 0; k < data.length; k++) data[k] = random.nextInt();
        var results = new ArrayList<String>();
        for (int threads = 1; threads <= most; threads++) results.add(new Bandwidth(data, threads).measured());
        System.out.println("RESULT [" + String.join(", ", results) + "]");
    }

    private String measured() throws Exception {
        double gigabytes = 4e-9 * data.length;
        var scatter = new ArrayList<String>();
        for (int kibibytes : BUFFERS) {
            var buffers = new int[threads][kibibytes << 8];
            double seconds = best((thread, from, to) -> scatter(from, to, buffers[thread]));
            scatter.add(String.format(Locale.ROOT, "\"%d\": %.3f", kibibytes, 1e9 * seconds * threads / data.length));
        }
        return String.format(
                Locale.ROOT,
                "{\"threads\": %d, \"read\": %.2f, \"scatter\": {%s}}",
                threads,
                gigabytes / best((thread, from, to) -> read(from, to)),
                String.join(", ", scatter));
    }

    private long read(int from, int to) {
        int sum = 0;
        for (int k = from; k < to; k++) sum += data[k];
        return sum;
    }

    /** As a spike is delivered: the target and the weight in one number, one addition for each. */
    private long scatter(int from, int to, int[] buffer) {
        int mask = buffer.length - 1;
        for (int k = from; k < to; k++) {
            int synapse = data[k];
            buffer[synapse & mask] += synapse >> 22;
        }
        return buffer[0];
    }

    private interface Part {
        long run(int thread, int from, int to);
    }

    /** The fewest seconds that the threads took, each with its part of the data. */
    private double best(Part part) throws Exception {
        double best = Double.POSITIVE_INFINITY;
        for (int repeat = 0; repeat < REPEATS; repeat++) best = Math.min(best, seconds(part));
        return best;
    }

    /** From the start of the first to the end of the last, by their own clocks: this thread may wake late on a busy machine. */
    private double seconds(Part part) throws Exception {
        var gate = new CyclicBarrier(threads);
        var starts = new long[threads];
        var ends = new long[threads];
        var workers = IntStream.range(0, threads)
                .mapToObj(thread -> new Thread(() -> {
                    int from = (int) ((long) data.length * thread / threads);
                    int to = (int) ((long) data.length * (thread + 1) / threads);
                    await(gate);
                    starts[thread] = System.nanoTime();
                    seen += part.run(thread, from, to);
                    ends[thread] = System.nanoTime();
                }))
                .toList();
        for (var worker : workers) worker.start();
        for (var worker : workers) worker.join();
        return (Arrays.stream(ends).max().getAsLong() - Arrays.stream(starts).min().getAsLong()) / 1e9;
    }

    private static void await(CyclicBarrier gate) {
        try {
            gate.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
