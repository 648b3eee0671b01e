package org.hillock.engine.plasticity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hillock.engine.stepper.Compiler;

/** {@link Passes}, compiled to bytecode. */
final class Changes {
    private static final int LARGEST = 8000;

    private final Passes passes;
    private final StatementLoops loops;
    /** Of each loop's {@link Passes.Pass}. */
    private final int[] bases;

    /** Everything that the source depends on; values of parameters are not among it. */
    private record Recipe(List<Passes.Pass> passes, Map<String, Integer> columns, Map<String, Integer> scalars) {}

    private Changes(Passes passes, StatementLoops loops) {
        this.passes = passes;
        this.loops = loops;
        this.bases = passes.all().stream().mapToInt(Passes.Pass::base).toArray();
    }

    /**
     * Empty where there is no compiler.
     *
     * @param scalars where the numbers stand that are the same for all synapses
     * @param lower where the lower bound of the weight stands; the upper one is after it
     */
    static Optional<Changes> of(Passes passes, Map<String, Integer> scalars, int lower) {
        return Compiler.load(
                        new Recipe(passes.all(), Map.copyOf(passes.columns()), scalars),
                        StatementLoops.class,
                        () -> ChangesSource.of(passes, scalars, lower),
                        List.of(),
                        LARGEST)
                .map(loops -> new Changes(passes, loops));
    }

    Passes passes() {
        return passes;
    }

    /** The number of columns, with two for powers at the end. */
    int columns() {
        return passes.columns().size() + 2;
    }

    /**
     * Carries them out at so many synapses.
     *
     * @param columns as long as are whole vectors
     * @param numbers in the order of {@link Program}
     */
    void carryOut(int n, double[][] columns, double[] numbers, ManyAtOnce many) {
        int room = columns() - 2;
        for (int k = 0; k < bases.length; k++) {
            loops.loop(k, n, columns, numbers);
            int base = bases[k];
            if (base >= 0) many.raise(n, columns[base], columns[base + 1], columns[room], columns[room + 1]);
        }
    }
}
