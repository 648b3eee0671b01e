/** Descriptions: cells, resets, inputs, synapses, units. Immutable values that know their equations and nothing of how they are run. */
@NullMarked
package org.hillock.model;

import org.jspecify.annotations.NullMarked;
