/** Many runs over a grid of parameters, on all cores, with the same answer on any number of them. */
@NullMarked
package org.hillock.sweep;

import org.jspecify.annotations.NullMarked;
