/** Java cells on JShell in this process: run, stop, complete, inspect, explain errors. Knows nothing of Jupyter. */
@NullMarked
package org.hillock.kernel.shell;

import org.jspecify.annotations.NullMarked;
