/** Networks run: neurons step, spikes are delivered, on all cores and with one answer. */
@NullMarked
package org.hillock.engine.network;

import org.jspecify.annotations.NullMarked;
