package org.hillock.engine.network;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import org.hillock.engine.Progress;
import org.hillock.engine.Team;

/**
 * The steps of one run on all threads. Which thread has which part is fixed, so that its numbers stay near it; only when the others do not keep
 * up does the first one take all parts for a while. Who runs a part changes nothing in it.
 */
final class Loop {
    private static final long NAP = 50_000;
    /** One thread looks up after so many steps of single neurons, which take some ms at most, */
    private static final long LOOK = 100_000;
    /** or after the interval in which it has come so many steps of all of them further. */
    private static final int LONGEST = NetworkSimulation.LONGEST_INTERVAL;

    private final Part[] parts;
    private final Probes probes;
    private final int interval;
    /** Steps after which one thread looks up. */
    private final long stretch;

    private final Meetings meetings;
    private final long start;
    private final long planned;
    private final Progress progress;
    private final Pace pace;
    private final Barrier barrier;
    private volatile long stop;
    private volatile Alone alone = new Alone(0, 0);
    /** How far the first thread has come alone. */
    private volatile long reached;

    /** From this step up to that one the first thread goes on alone. */
    private record Alone(long from, long to) {}

    /**
     * @param interval steps for which parts need not know of one another
     * @param neurons of all parts
     */
    Loop(
            Part[] parts,
            Probes probes,
            int interval,
            long neurons,
            Meetings meetings,
            long start,
            long stop,
            int threads,
            Progress progress,
            Pace pace) {
        this.parts = parts;
        this.probes = probes;
        this.interval = interval;
        this.stretch = Math.min(LOOK / Math.max(1, neurons), LONGEST);
        this.meetings = meetings;
        this.start = start;
        this.planned = stop;
        this.stop = stop;
        this.progress = progress;
        this.pace = pace;
        this.barrier = new Barrier(threads);
    }

    /** The step that comes next: less than planned after an interrupt, which all threads see at the same step. */
    long run(Team team) {
        team.run(k -> work(k, team.threads()), barrier::shatter);
        return stop;
    }

    private void work(int thread, int threads) {
        for (int k = thread; k < parts.length; k += threads) parts[k].publish(start);
        barrier.await();
        for (long step = start; step < stop; ) {
            if (threads == 1) {
                step = only(step);
                continue;
            }
            // What is set during an interval is about later ones, so it does not matter who reads it when.
            var now = alone;
            if (step >= now.from && step < now.to) {
                step = thread == 0 ? alone(step, now.to) : rest(now.to);
                barrier.await();
            } else step = thread == 0 ? first(step, threads) : together(step, thread, threads);
        }
        for (int k = thread; k < parts.length; k += threads) {
            parts[k].learn(stop, parts);
            probes.end(k, stop);
        }
    }

    /** Intervals of the only thread; in the shortest of them it would look up more often than it works. */
    private long only(long step) {
        long end = step;
        do end = advance(end, 0, 1);
        while (end < stop && end - step < stretch);
        watch(end);
        return end;
    }

    /** An interval of the first thread of several, which also looks after all else. */
    private long first(long step, int threads) {
        long begin = System.nanoTime();
        long end = advance(step, 0, threads);
        watch(end);
        long worked = System.nanoTime();
        barrier.await();
        int intervals = pace.together(worked - begin, System.nanoTime() - worked);
        if (intervals > 0) alone = new Alone(next(end), (next(end) / interval + intervals) * interval);
        return end;
    }

    private long together(long step, int thread, int threads) {
        long end = advance(step, thread, threads);
        barrier.await();
        return end;
    }

    private long alone(long step, long to) {
        for (long next = step; next < Math.min(to, stop); ) {
            next = advance(next, 0, 1);
            watch(next);
            reached = next;
        }
        return reached;
    }

    /** Waits, without being in the way, until the first thread is through. */
    private long rest(long to) {
        while (reached < Math.min(to, stop)) {
            LockSupport.parkNanos(NAP);
            if (barrier.broken()) throw new CancellationException("Another thread failed.");
        }
        return Math.min(to, stop);
    }

    private void watch(long end) {
        progress.reached((double) (end - start) / (planned - start));
        // Who reads this late still takes the steps up to here, because it is never set to less than them.
        if (Thread.interrupted()) stop = end;
    }

    /** The end of the interval that a step lies in. */
    private long next(long step) {
        return Math.min((step / interval + 1) * interval, meetings.next(step));
    }

    /** Takes every so-manieth part to the end of the interval. */
    private long advance(long step, int from, int every) {
        long end = Math.min(stop, next(step));
        for (int k = from; k < parts.length; k += every) advance(k, step, end);
        return end;
    }

    private void advance(int p, long from, long to) {
        var part = parts[p];
        for (long step = from; step < to; step++) {
            if (step == from || step % NetworkSimulation.BLOCK == 0) part.hear(step, from, parts);
            probes.sample(p, step);
            part.tend(step);
            part.step(step, parts);
        }
    }
}
