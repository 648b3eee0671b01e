/** Synapses that learn: the equations of a rule carried out at each synapse, when its spikes come. */
@NullMarked
package org.hillock.engine.plasticity;

import org.jspecify.annotations.NullMarked;
