/** Jupyter's wire protocol: signed messages over ZeroMQ sockets. Knows nothing of Java cells. */
@NullMarked
package org.hillock.kernel.wire;

import org.jspecify.annotations.NullMarked;
