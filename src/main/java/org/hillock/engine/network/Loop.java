package org.hillock.engine.network;

import org.hillock.engine.Progress;

/** The steps of one run on all threads. Which thread has which part is fixed, so that its numbers stay near it. */
final class Loop {
    private final Part[] parts;
    private final Probes probes;
    private final int interval;
    private final long start;
    private final long planned;
    private final Progress progress;
    private volatile long stop;

    /** @param interval steps for which parts need not know of one another */
    Loop(Part[] parts, Probes probes, int interval, long start, long stop, Progress progress) {
        this.parts = parts;
        this.probes = probes;
        this.interval = interval;
        this.start = start;
        this.planned = stop;
        this.stop = stop;
        this.progress = progress;
    }

    /** The step that comes next: less than planned after an interrupt, which all threads see at the same step. */
    long run(Team team) {
        var barrier = new Barrier(team.threads());
        team.run(k -> work(k, team.threads(), barrier), barrier::shatter);
        for (var part : parts) probes.sample(part, stop);
        return stop;
    }

    private void work(int thread, int threads, Barrier barrier) {
        for (int k = thread; k < parts.length; k += threads) parts[k].publish(start);
        barrier.await();
        for (long step = start; step < stop; ) {
            long end = Math.min(stop, (step / interval + 1) * interval);
            for (int k = thread; k < parts.length; k += threads) advance(parts[k], step, end);
            // Who reads this late still takes the steps up to here, because it is never set to less than them.
            if (thread == 0) {
                progress.reached((double) (end - start) / (planned - start));
                if (Thread.interrupted()) stop = end;
            }
            barrier.await();
            step = end;
        }
    }

    private void advance(Part part, long from, long to) {
        for (long step = from; step < to; step++) {
            if (step == from || step % NetworkSimulation.BLOCK == 0) part.hear(step, from, parts);
            probes.sample(part, step);
            part.step(step, parts);
        }
    }
}
