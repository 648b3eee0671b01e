package org.hillock.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hillock.engine.Progress;
import org.hillock.engine.Trial;

/** Independent answers, worked out on all cores. */
public final class Parallel {
    private Parallel() {}

    /**
     * The answers to 0, 1, … in this order, the same on any number of cores. Within a trial of a sweep, which has other trials
     * beside it, they are worked out one after the other.
     *
     * @throws java.util.concurrent.CancellationException after an interrupt
     */
    public static <R> List<R> map(int count, IntFunction<R> answer) {
        return map(count, Progress.NONE, answer);
    }

    /** The same, which tells how far it has come. */
    public static <R> List<R> map(int count, Progress progress, IntFunction<R> answer) {
        if (Trial.seed().isPresent())
            return IntStream.range(0, count).mapToObj(answer).toList();
        @SuppressWarnings("unchecked")
        var answers = (R[]) new Object[count];
        int threads = Runtime.getRuntime().availableProcessors();
        var failure = Workers.run(count, threads, progress, k -> answers[k] = answer.apply(k));
        if (failure != null) throw here(failure.thrown());
        return List.of(answers);
    }

    /** What a thread threw, as if it had been thrown by who asked: the line at fault is in its stack too. */
    private static RuntimeException here(Throwable thrown) {
        thrown.setStackTrace(Stream.of(thrown.getStackTrace(), new Throwable().getStackTrace())
                .flatMap(Arrays::stream)
                .toArray(StackTraceElement[]::new));
        if (thrown instanceof Error error) throw error;
        return thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);
    }
}
