/** Trained networks from the files of other programs, and into them: ONNX, safetensors, .npz, NIR. What they hold becomes values of {@code ann}. */
@NullMarked
package org.hillock.convert.format;

import org.jspecify.annotations.NullMarked;
