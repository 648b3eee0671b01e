package org.hillock.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hillock.model.Check;
import org.hillock.sweep.Design;
import org.hillock.sweep.Dimension;

/**
 * The verbs of sweeps over any number of axes: the same function of the axes' values, run at every combination of them, on all
 * cores.
 *
 * <p>Every trial at every point has its own seed, which follows from the sweep's seed, the values and the number of the trial. It
 * is the seed of all runs in the function that name none, so the answer is the same on any number of cores, and
 * {@code provenance()} of a run shows it. A function that says {@code seed(..)} itself makes all its trials equal.
 *
 * @param <S> the sweep's own type
 */
public abstract class Sweeping<S extends Sweeping<S>> {
    private static final int PRINTED = 200;

    final Design design;

    Sweeping(Design design) {
        this.design = design;
    }

    abstract S with(Design other);

    /** So many runs at each point, each with its own seed; 1 unless said. */
    public S trials(int count) {
        return with(design.withTrials(count));
    }

    /** The seed from which those of all runs follow; 0 unless said. */
    public S seed(long seed) {
        return with(design.withSeed(seed));
    }

    <R> Trials<R> trials(Function<double[], R> run) {
        return new Trials<>(design, run, List.of(), List.of());
    }

    @Override
    public String toString() {
        var words = new Words("sweep(" + arguments(design.dimensions().get(0)) + ")");
        for (var more : design.dimensions().subList(1, design.dimensions().size()))
            words = words.verb("and", arguments(more));
        return words.verb("trials", Integer.toString(design.trials()), design.trials() != 1)
                .verb("seed", Words.seed(design.seed()), design.seed() != 0)
                .toString();
    }

    /** Beyond 200 values only their number, in a form that does not pretend to be code. */
    private static String arguments(Dimension dimension) {
        var values = dimension.values();
        return '"' + dimension.name() + "\", "
                + (values.length > PRINTED
                        ? "<" + values.length + " values>"
                        : Arrays.stream(values)
                                .mapToObj(Check::text)
                                .collect(Collectors.joining(", ", "new double[]{", "}")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sweeping<?> s && s.design.equals(design);
    }

    @Override
    public int hashCode() {
        return design.hashCode();
    }
}
