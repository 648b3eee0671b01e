package org.hillock.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void ijavas_names_are_understood() {
        Settings settings = Settings.from(Map.of(
                "IJAVA_CLASSPATH", "a.jar" + File.pathSeparator + "lib/*.jar",
                "IJAVA_COMPILER_OPTS", "--enable-preview  -Xlint",
                "IJAVA_TIMEOUT", "250"));
        assertThat(settings.classpath()).containsExactly("a.jar", "lib/*.jar");
        assertThat(settings.compilerOptions()).containsExactly("--enable-preview", "-Xlint");
        assertThat(settings.timeoutMs()).isEqualTo(250);
    }

    @Test
    void our_own_name_comes_before_the_others() {
        assertThat(Settings.from(Map.of("JJAVA_STARTUP_SCRIPT", "int a;", "HILLOCK_STARTUP_SCRIPT", "int b;"))
                        .script())
                .isEqualTo("int b;");
    }

    @Test
    void without_a_limit_cells_take_what_they_take() {
        assertThat(Settings.from(Map.of()).timeoutMs()).isNegative();
    }

    @Test
    void a_limit_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> Settings.from(Map.of("HILLOCK_TIMEOUT", "soon")))
                .hasMessage("The time limit of cells must be a number of milliseconds, but was soon");
    }
}
