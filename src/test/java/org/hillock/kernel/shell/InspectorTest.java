package org.hillock.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectorTest {
    private static Cells cells;

    @BeforeAll
    static void open() {
        cells = new Cells("import static org.hillock.kernel.shell.Fluent.*;");
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    @ParameterizedTest
    @CsvSource({"9", "11", "12", "13", "14", "15"})
    void a_call_is_explained_wherever_the_cursor_stands_in_it(int cursor) {
        String text = new Inspector(cells.shell).inspect("fluent().rm(10)", cursor);
        assertThat(text).contains("rm(double MOhm)");
    }

    @Test
    void a_variable_has_its_type() throws CellFailure {
        cells.run("int width = 3;");
        assertThat(new Inspector(cells.shell).inspect("width", 3))
                .contains("width")
                .contains("int");
    }

    @Test
    void what_is_unknown_has_no_text() {
        assertThat(new Inspector(cells.shell).inspect("nothing(", 8)).isEmpty();
    }
}
