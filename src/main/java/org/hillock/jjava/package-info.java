/** Hillock inside a stock JJava kernel: the same renderings and imports, by JJava's own extension point. */
@NullMarked
package org.hillock.jjava;

import org.jspecify.annotations.NullMarked;
