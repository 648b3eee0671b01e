/** Rules by which synapses change, as values, and the equations that an engine carries out for them. */
@NullMarked
package org.hillock.plasticity;

import org.jspecify.annotations.NullMarked;
