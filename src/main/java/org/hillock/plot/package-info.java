/** Records → XChart charts: themes, thinning, PNG and SVG. */
@NullMarked
package org.hillock.plot;

import org.jspecify.annotations.NullMarked;
