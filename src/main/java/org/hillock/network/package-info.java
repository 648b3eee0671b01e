/** Networks as values: populations, projections, and what is to be recorded. Nothing here runs. */
@NullMarked
package org.hillock.network;

import org.jspecify.annotations.NullMarked;
