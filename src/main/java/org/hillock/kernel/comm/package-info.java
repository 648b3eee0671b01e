/** Comms, and over them live controls: interactions as Jupyter widgets, which a front end shows and sends back when they are moved. */
@NullMarked
package org.hillock.kernel.comm;

import org.jspecify.annotations.NullMarked;
