/** One synapse between two spike trains: rules of plasticity carried out exactly, event by event. */
@NullMarked
package org.hillock.engine.plasticity;

import org.jspecify.annotations.NullMarked;
