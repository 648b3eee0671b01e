<<<<<<< HEAD
/** Synapses that learn: the equations of a rule carried out at each synapse, when its spikes come. */
=======
/** One synapse between two spike trains: rules of plasticity carried out exactly, event by event. */
>>>>>>> rules
@NullMarked
package org.hillock.engine.plasticity;

import org.jspecify.annotations.NullMarked;
