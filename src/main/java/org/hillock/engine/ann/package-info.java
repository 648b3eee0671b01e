/**
 * Runs trained networks: as they are, as spiking neurons over time, and in a code of first spikes.
 *
 * <p>Inside, the channels of a pixel lie side by side (rows × columns × channels); whatever comes from outside or goes there is in the
 * order of {@link org.hillock.ann.Shape}.
 */
@NullMarked
package org.hillock.engine.ann;

import org.jspecify.annotations.NullMarked;
