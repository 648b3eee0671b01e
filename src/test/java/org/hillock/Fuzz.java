package org.hillock;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What tests share that describe much at random, some of it wild, and see whether it runs or is refused. */
public abstract class Fuzz {
    private static final int SECONDS = 20;
    private static final double[] WILD = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        1.7e308,
        -1.7e308,
        -1,
        0,
        -0.0,
        1e12,
        -1e12,
        1e-300,
        4.9e-324,
        0.5,
        3e9,
        1e6,
        1e-9
    };
    private static final int[] COUNTS = {0, 1, 2, 3, 7, 40, -1, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE};

    protected final Random random = new Random(20_250_101);
    /** In every so many-th place something wild stands. */
    protected int calm;

    /** The recording, or what it was refused with. */
    protected static Object outcome(ExecutorService worker, Supplier<?> run, String what) throws Exception {
        try {
            return worker.submit(run::get).get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) return String.valueOf(refused.getMessage());
            throw new AssertionError(what, e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("After " + SECONDS + " s there is no end to " + what, e);
        }
    }

    protected static Thread daemon(Runnable work) {
        var thread = new Thread(work, "fuzz");
        thread.setDaemon(true);
        return thread;
    }

    protected boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    protected double number(double from, double to) {
        if (one(calm)) return WILD[random.nextInt(WILD.length)];
        return from + (to - from) * random.nextDouble();
    }

    protected int count(int most) {
        if (one(calm)) return COUNTS[random.nextInt(COUNTS.length)];
        return random.nextInt(most + 1);
    }

    protected double either(double... calmOnes) {
        return one(calm) ? WILD[random.nextInt(WILD.length)] : calmOnes[random.nextInt(calmOnes.length)];
    }
}
