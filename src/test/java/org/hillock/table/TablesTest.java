package org.hillock.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hillock.model.Variable;
import org.hillock.plot.Sample;
import org.hillock.record.Axis;
import org.hillock.record.Histogram;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TablesTest {
    private static final Table CLAMP = Table.create(
            "clamp",
            DoubleColumn.create("t_ms", 0, 1, 2),
            IntColumn.create("i_nA", 3, 4, 5),
            StringColumn.create("note", "a", "b", "c"),
            DoubleColumn.create("holes", 1, Double.NaN, 3),
            DoubleColumn.create("back", 1, 3, 2));

    @Test
    void a_run_becomes_columns_named_with_units() {
        var run = Sample.lif(2, 0.1, 100);
        var table = Tables.of(run);
        assertThat(table.columnNames()).containsExactly("t_ms", "v_mV", "i_nA");
        assertThat(table.doubleColumn("v_mV").asDoubleArray())
                .isEqualTo(run.trace(Variable.V).orElseThrow().toArray());
        assertThat(Tables.spikes(run.spikes()).doubleColumn("spike_ms").asDoubleArray())
                .isEqualTo(run.spikes().toArray());
    }

    @Test
    void a_histogram_becomes_edges_and_counts() {
        var table = Tables.of(Histogram.of("ISI", Axis.linear("interval", "ms"), new double[] {0, 1, 4}, 2));
        assertThat(table.columnNames()).containsExactly("from_ms", "to_ms", "count");
        assertThat(table.doubleColumn("count").asDoubleArray()).containsExactly(2, 1);
    }

    @Test
    void numeric_columns_of_any_type_are_read() {
        var samples = Tables.columns(CLAMP, "t_ms", "i_nA");
        assertThat(samples.time()).containsExactly(0, 1, 2);
        assertThat(samples.values()).containsExactly(3, 4, 5);
    }

    @Test
    void a_column_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> Tables.columns(CLAMP, "t_ms", "i_mA"))
                .hasMessage(
                        "The table clamp has no column \"i_mA\". It has: t_ms, i_nA, note, holes, back. Did you mean i_nA?");
        assertThatThrownBy(() -> Tables.columns(CLAMP, "t_ms", "note"))
                .hasMessage("The table clamp, column note: it holds string values, not numbers.");
        assertThatThrownBy(() -> Tables.columns(CLAMP, "t_ms", "holes"))
                .hasMessage(
                        "The table clamp, row 2, column holes: there is no value. Fill it in, or take the row out.");
        assertThatThrownBy(() -> Tables.columns(CLAMP, "back", "i_nA"))
                .hasMessage(
                        "The table clamp, row 3, column back: 2.0 does not come after 3.0. Sort the rows by back, and keep"
                                + " one of those with the same time.");
    }
}
