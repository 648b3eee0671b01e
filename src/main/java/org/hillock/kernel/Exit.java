package org.hillock.kernel;

/** The way out of the process. */
final class Exit {
    private static final long PATIENCE_MS = 1000;
    private static final long FAREWELL_MS = 50;

    private Exit() {}

    /** Ends the process, even if a shutdown hook of a user's library does not. */
    static void now(int status) {
        var force = new Thread(
                () -> {
                    try {
                        Thread.sleep(PATIENCE_MS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(status);
                },
                "hillock-exit");
        force.setDaemon(true);
        force.start();
        try {
            // The reply to a shutdown_request leaves by ZeroMQ's own thread.
            Thread.sleep(FAREWELL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(status);
    }
}
