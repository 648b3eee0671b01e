import static org.hillock.dsl.Hillock.*;

import java.util.Arrays;

/**
 * A trace of a million points as PNG, warm: {@code java -cp JAR:DEPENDENCIES src/bench/MillionPoints.java}.
 */
class MillionPoints {
    public static void main(String[] arguments) {
        var run = neuron().inject(1.7).dt(0.001).record(V).run(1000);
        var seconds = new double[15];
        for (int k = 0; k < seconds.length; k++) {
            long start = System.nanoTime();
            int bytes = run.plot().png().length;
            seconds[k] = (System.nanoTime() - start) / 1e9;
            if (bytes < 10_000) throw new IllegalStateException("no picture");
        }
        var warm = Arrays.copyOfRange(seconds, 5, seconds.length);
        Arrays.sort(warm);
        System.out.printf("%d points to PNG: first %.2f s; warm median %.3f s, min %.3f, max %.3f%n",
                run.t().length, seconds[0], warm[warm.length / 2], warm[0], warm[warm.length - 1]);
    }
}
