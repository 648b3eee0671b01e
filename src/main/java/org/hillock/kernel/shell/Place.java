package org.hillock.kernel.shell;

/** Where a statement stands: its cell and the offset of its first character there. */
record Place(Cell cell, int offset) {
    /** The cell's line for a line of the statement, both counted from 1. */
    int line(int lineOfStatement) {
        return cell.lineAt(offset) + lineOfStatement - 1;
    }
}
