package org.hillock.engine;

/** Hears how far a long run has come. It is told often, so it must be quick. */
@FunctionalInterface
public interface Progress {
    Progress NONE = fraction -> {};

    /** @param fraction of the run that is done, up to 1 */
    void reached(double fraction);
}
