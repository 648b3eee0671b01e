/** Lines that begin with a per cent sign: what IJava users know. */
@NullMarked
package org.hillock.kernel.magic;

import org.jspecify.annotations.NullMarked;
