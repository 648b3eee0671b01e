/** Layers that learn pictures, in flat arrays of their own: the weights and the input change with each picture. */
@NullMarked
package org.hillock.engine.layer;

import org.jspecify.annotations.NullMarked;
