package org.hillock.engine.wiring;

import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.SplitMix;

/** Names the random numbers of one projection. */
record Keys(long seed, int projection) {
    SplitMix numbers(Purpose purpose, int row, int tile) {
        return SplitMix.of(seed, projection, row, purpose, tile);
    }
}
