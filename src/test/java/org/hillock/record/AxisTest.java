package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @ParameterizedTest
    @CsvSource({
        "tau_ms, tau (ms)",
        "peak_current_nA, peak current (nA)",
        "current_uA_cm2, current (µA/cm²)",
        "gNa_mS_cm2, gNa (mS/cm²)",
        "cv, cv",
        "_ms, _ms",
        "weight_kg, weight_kg"
    })
    void a_columns_name_ends_with_its_unit_if_that_is_known(String column, String label) {
        assertThat(Axis.ofColumn(column).label()).isEqualTo(label);
    }
}
