package org.hillock.kernel.shell;

import java.util.List;

/** The imports done for the user: our verbs, the tables, and what JShell itself imports. */
public final class Imports {
    private static final String DSL = "org.hillock.dsl";
    private static final String VERBS = DSL + ".Hillock";
    private static final List<String> SHOWING = List.of("display", "updateDisplay", "render", "clearOutput");

    private Imports() {}

    /** Import declarations, in order; without our verbs while they are not on the class path. */
    public static List<String> lines(ClassLoader loader) {
        var lines = new java.util.ArrayList<String>();
        var verbs = names(loader, VERBS);
        if (!verbs.isEmpty()) {
            lines.add("import static " + VERBS + ".*;");
            lines.add("import " + DSL + ".*;");
        }
        // Two static imports of the same verb would make every call ambiguous.
        for (String name : SHOWING)
            if (!verbs.contains(name)) lines.add("import static org.hillock.display.Display." + name + ";");
        if (loader.getResource("tech/tablesaw/api/Table.class") != null) lines.add("import tech.tablesaw.api.*;");
        for (String name : List.of(
                "java.io",
                "java.math",
                "java.nio.file",
                "java.util",
                "java.util.concurrent",
                "java.util.function",
                "java.util.stream")) lines.add("import " + name + ".*;");
        return lines;
    }

    private static java.util.Set<String> names(ClassLoader loader, String type) {
        try {
            var names = new java.util.HashSet<String>();
            for (var method : Class.forName(type, false, loader).getMethods()) names.add(method.getName());
            return names;
        } catch (ClassNotFoundException | LinkageError e) {
            return java.util.Set.of();
        }
    }
}
