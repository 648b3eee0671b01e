/** Equations as text: parsed into expressions, with errors that point at the column. */
@NullMarked
package org.hillock.model.equation;

import org.jspecify.annotations.NullMarked;
