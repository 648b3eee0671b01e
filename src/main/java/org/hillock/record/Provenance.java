package org.hillock.record;

import java.util.Objects;
import org.hillock.model.Check;

/**
 * How a result came about: enough to make it again. Its text is code: the description, run for as long, and the rest as a comment.
 *
 * @param description the line that rebuilds the experiment
 * @param duration ms; 0 if the description says all that is done
 * @param dt ms
 * @param seed of all random streams
 * @param hillock version of this library
 * @param java version and vendor of the Java runtime
 */
public record Provenance(String description, double duration, double dt, long seed, String hillock, String java) {

    private static final String HILLOCK =
            Objects.requireNonNullElse(Provenance.class.getPackage().getImplementationVersion(), "development");
    private static final String JAVA =
            Runtime.version() + " (" + System.getProperty("java.vendor", "unknown vendor") + ")";

    public static Provenance of(String description, double duration, double dt, long seed) {
        return new Provenance(description, duration, dt, seed, HILLOCK, JAVA);
    }

    @Override
    public String toString() {
        var run = duration > 0 ? ".run(" + Check.text(duration) + ")" : "";
        return description + run + "\n// dt " + Check.text(dt) + " ms, seed " + seed + ", Hillock " + hillock
                + ", Java " + java;
    }
}
