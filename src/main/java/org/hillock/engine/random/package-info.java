/** Random streams: the same numbers for the same seed, on any number of threads and in any order. */
@NullMarked
package org.hillock.engine.random;

import org.jspecify.annotations.NullMarked;
