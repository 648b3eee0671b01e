package org.hillock.kernel;

/** The way out of the process. */
final class Exit {
    private static final long PATIENCE_MS = 1000;

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
        System.exit(status);
    }
}
