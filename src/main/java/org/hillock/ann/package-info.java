/** Artificial networks as values: what a trained network computes, layer by layer. Nothing here runs. */
@NullMarked
package org.hillock.ann;

import org.jspecify.annotations.NullMarked;
