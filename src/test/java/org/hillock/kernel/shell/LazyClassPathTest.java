package org.hillock.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LazyClassPathTest {
    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(Packages.PROPERTY);
    }

    @Test
    void classes_are_found_with_an_index_as_without() throws Exception {
        Path gson = jarOf(Gson.class);
        Path tablesaw = jarOf(tech.tablesaw.api.Table.class);
        Path index = folder.resolve("packages.txt");
        Packages.write(List.of(gson, tablesaw), index);
        System.setProperty(Packages.PROPERTY, index.toString());
        Packages packages = Packages.read();
        assertThat(packages.lacks(gson, "java.util")).isTrue();
        assertThat(packages.lacks(gson, "com.google.gson")).isFalse();
        assertThat(packages.lacks(gson, ""))
                .as("which has only the description of a module")
                .isTrue();
        assertThat(packages.classes(gson, "com.google.gson"))
                .as("of no use to cells")
                .isEmpty();
        assertThat(packages.classes(tablesaw, "tech.tablesaw.columns").orElseThrow())
                .contains("Column", "AbstractColumn");
        assertThat(packages.isInternal(gson)).isTrue();
        assertThat(packages.isInternal(tablesaw)).isFalse();
        try (var cells = new Cells("import tech.tablesaw.api.*;")) {
            assertThat(cells.run("new com.google.gson.Gson().toJson(1)")).isEqualTo("1");
            assertThat(cells.run("IntColumn.create(\"n\", 1, 2).sum()")).isEqualTo("3.0");
        }
    }

    private static Path jarOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
