/** What an object looks like: object → MIME type → content. Knows nothing of Jupyter, JJava or a terminal. */
@NullMarked
package org.hillock.display;

import org.jspecify.annotations.NullMarked;
