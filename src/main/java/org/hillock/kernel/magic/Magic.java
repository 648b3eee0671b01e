package org.hillock.kernel.magic;

import java.util.List;
import org.hillock.kernel.shell.Audience;

/** One word after a per cent sign. */
interface Magic {
    /**
     * Does it.
     *
     * @param arguments the words after the name
     * @param body what the rest of the line says, or the rest of the cell after {@code %%}
     */
    void run(List<String> arguments, String body, Audience audience) throws Exception;
}
