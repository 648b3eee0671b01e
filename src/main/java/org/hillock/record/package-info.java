/** What a run leaves: traces, spikes, curves, provenance, and the measures on them. Immutable values. */
@NullMarked
package org.hillock.record;

import org.jspecify.annotations.NullMarked;
