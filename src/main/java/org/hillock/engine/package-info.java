/** Description → plan → simulation. The only mutable state of the library lives here and is never handed out. */
@NullMarked
package org.hillock.engine;

import org.jspecify.annotations.NullMarked;
