package org.hillock.kernel;

import java.util.Map;
import java.util.Optional;

/**
 * Ends the kernel when the process that started it is gone, however it went: nobody could shut it down any more.
 * Jupyter names itself in {@code JPY_PARENT_PID}, unless the kernel shall outlive it.
 */
final class ParentWatch {
    private static final long EVERY_MS = 500;

    private ParentWatch() {}

    static void start(Map<String, String> environment, Runnable whenGone) {
        String named = environment.get("JPY_PARENT_PID");
        if (named == null) return;
        Optional<ProcessHandle> direct = ProcessHandle.current().parent();
        // Windows puts a handle where others put the pid; the direct parent is right there.
        Optional<ProcessHandle> parent = pid(named).flatMap(ProcessHandle::of).or(() -> direct);
        if (parent.isEmpty()) return;
        boolean adoptable = direct.equals(parent);
        var watch = new Thread(
                () -> {
                    try {
                        // A parent that died but was not waited for still counts as alive; its children are adopted.
                        while (isThere(parent.get(), adoptable ? direct : Optional.empty())) Thread.sleep(EVERY_MS);
                        whenGone.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "hillock-parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static boolean isThere(ProcessHandle parent, Optional<ProcessHandle> direct) {
        try {
            return parent.isAlive()
                    && (direct.isEmpty() || ProcessHandle.current().parent().equals(direct));
        } catch (OutOfMemoryError e) {
            return true; // a cell has filled the heap just now: it is asked again
        }
    }

    private static Optional<Long> pid(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
