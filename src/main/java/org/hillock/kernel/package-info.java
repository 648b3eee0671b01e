/** The Jupyter kernel for Java: answers a front end's requests with the shell, the magics and the renderers. */
@NullMarked
package org.hillock.kernel;

import org.jspecify.annotations.NullMarked;
