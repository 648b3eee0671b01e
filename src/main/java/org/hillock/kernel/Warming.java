package org.hillock.kernel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hillock.display.Display;
import org.hillock.kernel.wire.Log;

/** Does once, while the user still types, what would otherwise make the first cell and the first Tab slow. */
final class Warming {
    /** So that a front end that runs a cell at once does not wait for this. */
    private static final long BEFORE_MS = 250;
    /** A cell that has come meanwhile goes first; what is left is done soon, while nobody counts what the kernel uses. */
    private static final long BETWEEN_MS = 20;
    /** It would be a cell's misfortune if this took the last of its memory. */
    private static final long BYTES = 48 << 20;

    private Warming() {}

    static void start(CompletableFuture<Engine> engine) {
        // On a thread of its own, and not as a stage of the future, which the first cell would have to wait for.
        var thread = new Thread(() -> warm(engine.join()), "hillock-warming");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private static void warm(Engine engine) {
        try {
            Thread.sleep(BEFORE_MS);
            for (Runnable step : List.<Runnable>of(
                    () -> engine.shell().warm(),
                    () -> engine.completer().complete("Ma", 2),
                    () -> engine.completer().complete("int i = ", 8),
                    () -> engine.inspector().inspect("Math.max(1, 2)", 9),
                    Display::prepareTables)) {
                synchronized (engine) {
                    if (rest() < BYTES) return;
                    step.run();
                }
                Thread.sleep(BETWEEN_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable t) {
            Log.fault("warming", t);
        }
    }

    private static long rest() {
        Runtime heap = Runtime.getRuntime();
        return heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
    }
}
