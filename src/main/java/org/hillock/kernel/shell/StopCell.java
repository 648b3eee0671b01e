package org.hillock.kernel.shell;

/** Thrown inside a cell that is being stopped. An {@link Error}, so that {@code catch (Exception e)} lets it pass. */
public final class StopCell extends Error {
    public StopCell() {
        super("The cell was interrupted.");
    }
}
