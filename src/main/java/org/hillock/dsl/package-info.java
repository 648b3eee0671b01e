/** The words a user types: {@link org.hillock.dsl.Hillock} and the thin immutable values its verbs return. */
@NullMarked
package org.hillock.dsl;

import org.jspecify.annotations.NullMarked;
