/** Where everything of a network lies in memory, and how its synapses are to be stored. */
@NullMarked
package org.hillock.engine.layout;

import org.jspecify.annotations.NullMarked;
