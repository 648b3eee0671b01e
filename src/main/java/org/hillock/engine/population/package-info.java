/** Many neurons of one description at a time, as columns of numbers. */
@NullMarked
package org.hillock.engine.population;

import org.jspecify.annotations.NullMarked;
