/** From a network to its record. */
@NullMarked
package org.hillock.engine.network;

import org.jspecify.annotations.NullMarked;
