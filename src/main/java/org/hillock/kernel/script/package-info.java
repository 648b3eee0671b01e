/** Runs a file of JShell snippets to its end, for pipes and checks. */
@NullMarked
package org.hillock.kernel.script;

import org.jspecify.annotations.NullMarked;
