/** From trained networks to spiking ones: the mapping between a ReLU and a linear LIF neuron, and the scales that go with it. */
@NullMarked
package org.hillock.convert;

import org.jspecify.annotations.NullMarked;
