package org.hillock.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReader;

class NewTableTest {
    @Test
    void tablesaw_looks_only_where_its_formats_may_be() {
        String path = String.join(
                File.pathSeparator,
                "lib/tablesaw-core-0.44.4.jar",
                "lib/guava.jar",
                "/home/tablesaw/classes",
                "tablesaw-json.jar");
        assertThat(NewTable.ofTablesaw(path))
                .isEqualTo("lib/tablesaw-core-0.44.4.jar" + File.pathSeparator + "tablesaw-json.jar");
        assertThat(NewTable.ofTablesaw("all.jar")).isEmpty();
    }

    @Test
    void it_has_found_its_formats_and_the_class_path_is_as_it_was() {
        String before = System.getProperty("java.class.path");
        Table made = NewTable.of("made", DoubleColumn.create("x", 1, 2));
        assertThat(made.rowCount()).isEqualTo(2);
        assertThat(System.getProperty("java.class.path")).isEqualTo(before);
        assertThat(Table.defaultReaderRegistry.getReaderForExtension("csv")).containsInstanceOf(CsvReader.class);
        assertThat(Table.defaultReaderRegistry.getReaderForMimeType("text/csv")).containsInstanceOf(CsvReader.class);
        assertThat(Table.defaultWriterRegistry.getWriterForExtension("csv")).isNotNull();
    }
}
