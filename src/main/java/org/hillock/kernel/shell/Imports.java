package org.hillock.kernel.shell;

import java.util.ArrayList;
import java.util.List;
import org.hillock.display.StartUp;

/** The imports done for the user: our verbs, the tables, and what JShell itself imports. */
public final class Imports {
    private static final List<String> JSHELL = List.of(
            "java.io",
            "java.math",
            "java.nio.file",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.stream");

    private Imports() {}

    /** Import declarations, in order. */
    public static List<String> lines() {
        var lines = new ArrayList<>(StartUp.imports());
        JSHELL.forEach(name -> lines.add("import " + name + ".*;"));
        return lines;
    }
}
