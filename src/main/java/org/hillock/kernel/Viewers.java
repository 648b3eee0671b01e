package org.hillock.kernel;

import org.hillock.display.Rendering;
import org.hillock.kernel.shell.Audience;

/**
 * The front ends as the audience of one cell.
 *
 * @param count the number in the cell's prompt
 * @param silent whether they asked not to see values
 */
record Viewers(FrontEnd frontEnd, int count, boolean silent) implements Audience {
    @Override
    public void result(Rendering rendering) {
        if (!silent) frontEnd.result(count, rendering);
    }

    @Override
    public void display(Rendering rendering) {
        if (!silent) frontEnd.display(rendering);
    }

    @Override
    public void warn(String text) {
        frontEnd.output().err().print(text);
    }
}
