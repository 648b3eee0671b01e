/** Synapses in memory: rows of cells, filled once and shared by all threads, or drawn again at each spike. */
@NullMarked
package org.hillock.engine.synapse;

import org.jspecify.annotations.NullMarked;
