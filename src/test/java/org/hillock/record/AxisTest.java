package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void a_column_with_a_unit_at_its_end_is_an_axis_in_that_unit() {
        assertThat(Axis.ofColumn("tau_ms").label()).isEqualTo("tau (ms)");
        assertThat(Axis.ofColumn("i_uA_cm2").label()).isEqualTo("i (µA/cm²)");
        assertThat(Axis.ofColumn("mean_rate_Hz").label()).isEqualTo("mean rate (Hz)");
    }

    @Test
    void a_column_without_one_keeps_its_name() {
        for (var name : new String[] {"cv", "_ms", "spike_count", "ms"})
            assertThat(Axis.ofColumn(name)).isEqualTo(Axis.linear(name, ""));
    }

    @Test
    void an_axis_is_found_again_from_its_column() {
        for (var unit : new String[] {"ms", "s", "MΩ", "µS", "µA/cm²", "mS/cm²"})
            assertThat(Axis.ofColumn(Axis.linear("x", unit).column())).isEqualTo(Axis.linear("x", unit));
    }
}
