package org.hillock.engine.population;

import java.util.Optional;
import org.hillock.engine.stepper.Compiler;

/** A program that can be run on a block of neurons, given as its columns. */
interface Code {
    /**
     * Carries out the lines of a step, and looks who fires.
     *
     * @param inbox where the cells of receptor r are {@code at + r · stride} and the following ones; what is read there is set to 0
     * @param n the length of the columns; loops in vectors take the places behind the last neuron along
     * @param size how many of them are neurons
     * @param out for the indices of those that fire, ascending
     * @return how many fire
     */
    int step(Columns columns, double[] scalars, Inbox inbox, int at, int stride, int n, int size, int[] out);

    /** Looks which of some neurons fire, and adds their indices behind the first {@code m}; answers how many there are then. */
    int fired(Columns columns, double[] scalars, int[] some, int count, int[] out, int m);

    /** Resets the neurons that fired. */
    void reset(Columns columns, double[] scalars, int[] fired, int count);

    /** A program compiled to bytecode. */
    record Compiled(BlockLoops loops) implements Code {
        /** Each loop is a method of its own, so all of them may be large. */
        private static final int LARGEST = 1_000_000;

        /** Everything that the source depends on. */
        private record Recipe(Program program, Split split, Lanes lanes) {}

        /** Empty where there is no compiler. */
        static Optional<Code> of(Program program, Split split, Lanes lanes) {
            return Compiler.load(
                            new Recipe(program, split, lanes),
                            BlockLoops.class,
                            () -> LoopSource.of(program, split, lanes),
                            lanes.options(),
                            LARGEST)
                    .map(Compiled::new);
        }

        @Override
        public int step(
                Columns columns, double[] scalars, Inbox inbox, int at, int stride, int n, int size, int[] out) {
            return loops.step(columns.arrays(), scalars, inbox.cells(), at, stride, n, size, out);
        }

        @Override
        public int fired(Columns columns, double[] scalars, int[] some, int count, int[] out, int m) {
            return loops.fired(columns.arrays(), scalars, some, count, out, m);
        }

        @Override
        public void reset(Columns columns, double[] scalars, int[] indices, int count) {
            loops.reset(columns.arrays(), scalars, indices, count);
        }
    }
}
