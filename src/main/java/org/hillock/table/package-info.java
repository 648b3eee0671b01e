/** Records ↔ Tablesaw tables and CSV. */
@NullMarked
package org.hillock.table;

import org.jspecify.annotations.NullMarked;
