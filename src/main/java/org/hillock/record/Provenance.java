package org.hillock.record;

/**
 * How a result came about: enough to make it again.
 *
 * @param description the line that rebuilds the experiment
 * @param duration ms
 * @param dt ms
 * @param seed of all random streams
 * @param hillock version of this library
 * @param java version and vendor of the Java runtime
 */
public record Provenance(String description, double duration, double dt, long seed, String hillock, String java) {

    public static Provenance of(String description, double duration, double dt, long seed) {
        var version = Provenance.class.getPackage().getImplementationVersion();
        return new Provenance(
                description,
                duration,
                dt,
                seed,
                version == null ? "development" : version,
                Runtime.version() + " (" + System.getProperty("java.vendor", "unknown vendor") + ")");
    }

    @Override
    public String toString() {
        return description + "\nduration " + duration + " ms, dt " + dt + " ms, seed " + seed + "\nHillock " + hillock
                + ", Java " + java;
    }
}
