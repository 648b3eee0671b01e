/** Writes Jupyter's kernelspec folder and trains the archive that makes the next start quick. */
@NullMarked
package org.hillock.kernel.install;

import org.jspecify.annotations.NullMarked;
