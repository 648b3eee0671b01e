package org.hillock.engine;

/** Work beside a run that only makes it faster. */
public final class Background {
    private Background() {}

    /** Begins it. What goes wrong there is told to nobody: the run goes on as it is, and its user could do nothing about it. */
    public static void start(String name, Runnable work) {
        var thread = new Thread(outermost(), work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, reason) -> {});
        thread.start();
    }

    /** Whoever stops a run with all the threads that it has begun does not stop what the next one needs as well. */
    private static ThreadGroup outermost() {
        var group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) group = group.getParent();
        return group;
    }
}
