/** From equations to steps: plainly, compiled to bytecode, exactly where they are linear, and with a step of its own choice. */
@NullMarked
package org.hillock.engine.stepper;

import org.jspecify.annotations.NullMarked;
