import static org.hillock.dsl.Hillock.*;

import java.util.List;

/**
 * How many of MNIST's 10,000 test digits layers of three sizes get right that have seen each of the 60,000 training digits once, without
 * labels, and what that took. The folder is that of {@code pictures}; sizes may follow, else all three are trained.
 *
 * <pre>java -cp target/classes:$(cat target/classpath.txt) src/bench/LearnedDigits.java FOLDER</pre>
 */
public class LearnedDigits {

    public static void main(String[] arguments) {
        var set = pictures(arguments[0]);
        var sizes = List.of(arguments).subList(1, arguments.length);
        // Each of 1,600 neurons wins so few of the pictures that it has to learn faster from them.
        var fast = stdp().aPlus(0.01).aMinus(1e-4).nearest();
        for (var layer : List.of(stdpLayer(100), stdpLayer(400), stdpLayer(1600).rule(fast).annealing(10))) {
            var name = layer.toString();
            if (!sizes.isEmpty() && sizes.stream().noneMatch(size -> name.startsWith("stdpLayer(" + size + ")"))) continue;
            long begun = System.nanoTime();
            var learned = layer.train(set.training());
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf("%n%s: %s, trained and named in %.0f s%n", name, learned.test(set.test()), seconds);
        }
    }
}
