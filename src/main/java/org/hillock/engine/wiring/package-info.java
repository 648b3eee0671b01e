/** Who is joined to whom, with which weight and delay: drawn row by row, the same each time it is asked. */
@NullMarked
package org.hillock.engine.wiring;

import org.jspecify.annotations.NullMarked;
