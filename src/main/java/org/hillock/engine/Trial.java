package org.hillock.engine;

import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a run that is one of many, such as a trial of a sweep: the seed of every run that names none, and that
 * half a run is no result. They belong to the thread, so that a function of the user need not hand them on.
 */
public final class Trial {
    private static final ThreadLocal<@Nullable Long> SEED = new ThreadLocal<>();

    private Trial() {}

    /** What the task answers; every run in it on this thread that names no seed has this one. */
    public static <T extends @Nullable Object> T within(long seed, Supplier<T> task) {
        var around = SEED.get();
        SEED.set(seed);
        try {
            return task.get();
        } finally {
            if (around == null) SEED.remove();
            else SEED.set(around);
        }
    }

    /** The seed of the trial on this thread, if one is going on. */
    public static OptionalLong seed() {
        var seed = SEED.get();
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    /** @throws CancellationException if a trial is going on, which half a run would falsify */
    public static void refuseParts() {
        if (SEED.get() != null) throw new CancellationException("Interrupted.");
    }
}
