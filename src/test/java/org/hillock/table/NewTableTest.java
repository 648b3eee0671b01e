package org.hillock.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;

class NewTableTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /** A format that says so when Tablesaw finds it. */
    private static final String FORMAT = """
            package tech.tablesaw.io;
            public class Found implements DataWriter<WriteOptions> {
                static { System.out.println("found"); }
                public void write(tech.tablesaw.api.Table table, Destination file) {}
                public void write(tech.tablesaw.api.Table table, WriteOptions options) {}
            }
            """;

    private static final String MAIN = """
            import java.net.*;
            public class First {
                public static void main(String... jars) throws Exception {
                    var found = new URLClassLoader(new URL[] {new java.io.File(jars[1]).toURI().toURL()});
                    Thread.currentThread().setContextClassLoader(found);
                    var column = tech.tablesaw.api.DoubleColumn.create("x", 1);
                    if (jars[0].equals("ours")) org.hillock.table.NewTable.of("first", column);
                    else tech.tablesaw.api.Table.create("first", column);
                    System.out.println(tech.tablesaw.api.Table.defaultReaderRegistry.getReaderForExtension("csv").isPresent());
                }
            }
            """;

    @Test
    void tablesaw_looks_only_where_its_formats_may_be() {
        String path = String.join(
                File.pathSeparator,
                "lib/tablesaw-core-0.44.4.jar",
                "lib/guava.jar",
                "/tablesaw/classes",
                "tablesaw-json.jar");
        assertThat(NewTable.ofTablesaw(path))
                .isEqualTo("lib/tablesaw-core-0.44.4.jar" + File.pathSeparator + "tablesaw-json.jar");
        assertThat(NewTable.ofTablesaw("all.jar")).isEmpty();
    }

    @Test
    void the_class_path_is_as_it_was() {
        assertThat(NewTable.of("made", DoubleColumn.create("x", 1, 2)).rowCount())
                .isEqualTo(2);
        assertThat(System.getProperty("java.class.path")).isEqualTo(CLASS_PATH);
    }

    @Test
    void a_jar_that_is_not_its_own_is_not_looked_into(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Found.java"), FORMAT);
        Files.writeString(folder.resolve("First.java"), MAIN);
        for (String source : List.of("Found.java", "First.java"))
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    "-cp",
                                    CLASS_PATH,
                                    "-d",
                                    folder.toString(),
                                    folder.resolve(source).toString()))
                    .isZero();
        assertThat(first("theirs", folder)).contains("found", "true");
        assertThat(first("ours", folder)).doesNotContain("found").contains("true");
    }

    /** What a JVM prints whose first table is made so. */
    private static List<String> first(String how, Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", CLASS_PATH + File.pathSeparator + folder, "First", how, folder + File.separator)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }
}
