package org.hillock.kernel.shell;

import org.hillock.display.Rendering;

/** Who sees what a cell answers while it runs. */
public interface Audience {
    /** The value the cell ends with. */
    void result(Rendering rendering);

    /** A value on the way that is worth seeing: a figure, a table, a description. */
    void display(Rendering rendering);

    /** Something the user should know though the cell goes on. */
    void warn(String text);
}
