package org.hillock.engine;

import org.hillock.record.Recording;

/** One run of one cell: used once. */
interface CellRun {

    /** @param description the line that rebuilds the experiment, for the recording's provenance */
    Recording run(String description);

    /** Runs up to the first spike; true if there is one. */
    boolean firesOnce();
}
