package org.hillock.engine.population;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hillock.engine.stepper.VectorModule;

/** How the programs of some neurons become code. */
interface Loops {
    /** Those that have been asked for last. */
    Map<Object, Accelerating> LATEST = new LinkedHashMap<>(16, 0.75f, true) {
        private static final int KEPT = 64;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Accelerating> eldest) {
            return size() > KEPT;
        }
    };

    boolean single();

    Made of(Program program);

    /** @param scratch columns that it needs beside the program's own */
    record Made(Code code, int scratch) {}

    /** In these words. */
    static Loops in(Lanes lanes) {
        return new Loops() {
            @Override
            public boolean single() {
                return lanes.single();
            }

            @Override
            public Made of(Program program) {
                return made(program, lanes);
            }
        };
    }

    /**
     * As is best in this virtual machine for so many neurons: those that are enough for the Vector API begin with plain loops, which are there
     * sooner, and change to it once there proves to be much to do.
     */
    static Loops best(String type, int neurons) {
        var plain = new Lanes.Plain(type);
        if (neurons < Lanes.Vector.WORTH || !VectorModule.POSSIBLE) return in(plain);
        var vector = new Lanes.Vector(type);
        return new Loops() {
            @Override
            public boolean single() {
                return vector.single();
            }

            @Override
            public Made of(Program program) {
                var split = Split.of(program, vector.budget());
                var sooner = made(program, plain);
                int scratch = Math.max(sooner.scratch(), split.scratch().size());
                return new Made(accelerating(program, split, vector, sooner.code()), scratch);
            }
        };
    }

    /** The same for all runs, so that many short ones are a long one. */
    private static Code accelerating(Program program, Split split, Lanes.Vector vector, Code sooner) {
        synchronized (LATEST) {
            return LATEST.computeIfAbsent(
                    List.of(program, vector),
                    recipe -> Accelerating.of(
                            sooner, receptors(program), split.operations(), () -> faster(program, split, vector)));
        }
    }

    private static int receptors(Program program) {
        return program.arriving().stream()
                .mapToInt(receptor -> receptor + 1)
                .max()
                .orElse(0);
    }

    private static Optional<Code> faster(Program program, Split split, Lanes.Vector vector) {
        return VectorModule.isHere() ? Code.Compiled.of(program, split, vector) : Optional.empty();
    }

    private static Made made(Program program, Lanes lanes) {
        var split = Split.of(program, lanes.budget());
        var code = Code.Compiled.of(program, split, lanes).orElseGet(() -> new Interpreted(program, split));
        return new Made(code, split.scratch().size());
    }
}
