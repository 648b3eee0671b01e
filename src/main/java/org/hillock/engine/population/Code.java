package org.hillock.engine.population;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.hillock.engine.stepper.Compiler;

/** A program that can be run on a block of neurons, given as its columns. */
interface Code {
    /** Carries out the lines of a step. */
    void step(Columns columns, double[] scalars, int n);

    /** Writes the indices of the neurons that fire, and answers how many do. */
    int fired(Columns columns, double[] scalars, int n, int[] out);

    /** Resets the neurons that fired. */
    void reset(Columns columns, double[] scalars, int[] fired, int count);

    /** A program compiled to bytecode. */
    record Compiled(MethodHandle step, MethodHandle fired, MethodHandle reset) implements Code {
        private static final MethodType STEP =
                MethodType.methodType(void.class, Object.class, double[].class, int.class);
        private static final MethodType FIRED =
                MethodType.methodType(int.class, Object.class, double[].class, int.class, int[].class);
        private static final MethodType RESET =
                MethodType.methodType(void.class, Object.class, double[].class, int[].class, int.class);
        /** Each loop is a method of its own, so all of them may be large. */
        private static final int LARGEST = 1_000_000;

        /** Everything that the source depends on. */
        private record Recipe(Program program, Split split, Lanes lanes) {}

        /** Empty where there is no compiler. */
        static Optional<Code> of(Program program, Split split, Lanes lanes) {
            return Compiler.load(
                            new Recipe(program, split, lanes),
                            () -> LoopSource.of(program, split, lanes),
                            lanes.options(),
                            LARGEST)
                    .map(loaded -> new Compiled(
                            Compiler.method(loaded, "step", STEP),
                            Compiler.method(loaded, "fired", FIRED),
                            Compiler.method(loaded, "reset", RESET)));
        }

        @Override
        public void step(Columns columns, double[] scalars, int n) {
            try {
                step.invokeExact(columns.arrays(), scalars, n);
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        @Override
        public int fired(Columns columns, double[] scalars, int n, int[] out) {
            try {
                return (int) fired.invokeExact(columns.arrays(), scalars, n, out);
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        @Override
        public void reset(Columns columns, double[] scalars, int[] indices, int count) {
            try {
                reset.invokeExact(columns.arrays(), scalars, indices, count);
            } catch (Throwable e) {
                throw failed(e);
            }
        }

        private static RuntimeException failed(Throwable e) {
            if (e instanceof Error error) throw error;
            return e instanceof RuntimeException r ? r : new IllegalStateException(e);
        }
    }
}
