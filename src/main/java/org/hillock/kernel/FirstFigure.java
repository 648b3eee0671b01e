package org.hillock.kernel;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hillock.display.Renderers;
import org.hillock.dsl.Hillock;
import org.hillock.kernel.shell.CellFailure;
import org.hillock.kernel.wire.Log;

/**
 * A small figure that nobody sees, drawn beside the first cell that takes long: the first one in a process takes ten times as long
 * as the next. So what a cell has left when it is stopped is there sooner.
 */
final class FirstFigure {
    private static final long LONG_MS = 300;

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "hillock-figure");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean drawn;

    interface Work<T> {
        T run() throws CellFailure;
    }

    <T> T beside(Work<T> cell) throws CellFailure {
        if (drawn) return cell.run();
        Future<?> figure = later.schedule(this::draw, LONG_MS, TimeUnit.MILLISECONDS);
        try {
            return cell.run();
        } finally {
            figure.cancel(false);
        }
    }

    private void draw() {
        if (drawn) return;
        drawn = true;
        try {
            Renderers.render(Hillock.neuron().inject(2).run(100));
        } catch (Throwable t) {
            Log.fault("first figure", t);
        }
        later.shutdown();
    }
}
