/** Synapses that change: the equations of a rule carried out at one synapse, or at all of a network when their spikes come. */
@NullMarked
package org.hillock.engine.plasticity;

import org.jspecify.annotations.NullMarked;
