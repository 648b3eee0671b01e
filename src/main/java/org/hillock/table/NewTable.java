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
        if (own.isEmpty()) return;
        // It looks into the jars of all loaders, too, that the calling thread has to do with, and a cell's has every
        // jar.
        var alone = new Thread(new Loading(), "tablesaw");
        alone.setContextClassLoader(NewTable.class.getClassLoader());
        System.setProperty(CLASS_PATH, own);
        try {
            alone.start();
            alone.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            System.setProperty(CLASS_PATH, all);
        }
    }

    /** A class of its own: a lambda would wait for the one that waits for it. */
    private static final class Loading implements Runnable {
        @Override
        public void run() {
            Table.defaultReaderRegistry.getReaderForExtension("csv");
        }
    }

    /** Those of a class path's entries that are jars of Tablesaw's. */
    static String ofTablesaw(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> new File(entry).getName().startsWith("tablesaw-"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
