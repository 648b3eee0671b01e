package org.hillock.table;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Makes tables. When a JVM makes its first one, Tablesaw looks for readers and writers of file formats in every jar of the class path, for
 * which a user would wait longer than for most runs. Here it looks into its own jars alone, {@code tablesaw-….jar}, where they are.
 */
public final class NewTable {
    private static final String CLASS_PATH = "java.class.path";

    static {
        load();
    }

    private NewTable() {}

    /** Makes one of these columns, all of the same length. */
    public static Table of(String name, Column<?>... columns) {
        return Table.create(name, columns);
    }

    /** So that the first table comes at once. */
    public static void prepare() {
        // The class is loaded by now.
    }

    private static void load() {
        String all = System.getProperty(CLASS_PATH, "");
        String own = ofTablesaw(all);
        // Who has packed all into one jar keeps what is in it.
        if (!own.isEmpty()) System.setProperty(CLASS_PATH, own);
        try {
            Class.forName(Table.class.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Tablesaw is not on the class path.", e);
        } finally {
            System.setProperty(CLASS_PATH, all);
        }
    }

    /** Those of a class path's entries that are jars of Tablesaw's. */
    static String ofTablesaw(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> new File(entry).getName().startsWith("tablesaw-"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
