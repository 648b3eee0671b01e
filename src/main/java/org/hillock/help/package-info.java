/** What there is to say of a word: the Javadoc of this library, read from its own sources, and an example that runs. */
@NullMarked
package org.hillock.help;

import org.jspecify.annotations.NullMarked;
