package org.hillock.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hillock.engine.stepper.Compiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptStartTest {
    @TempDir
    Path folder;

    @Test
    void java_reads_a_word_of_an_argument_file_as_it_was() throws Exception {
        String word = "C:\\a folder\\it's \"here\" #1";
        Path file = Files.write(
                folder.resolve("words.args"),
                List.of(ScriptStart.quoted("-Dword=" + word), "-XshowSettings:properties", "-version"));
        Process java = new ProcessBuilder(Installer.java().toString(), "@" + file)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(java.getInputStream().readAllBytes())).contains("word = " + word + "\n");
    }

    @Test
    void a_script_may_open_a_window_and_says_nothing_of_its_own() {
        assertThat(JvmFlags.ofScript(25)).noneMatch(flag -> flag.contains("headless") || flag.contains("incubator"));
        assertThat(JvmFlags.ofKernel(25)).contains("-Xlog:disable", "-Djava.awt.headless=true");
    }

    @Test
    void loops_in_vectors_are_compiled_early_by_the_names_that_they_have() {
        var loops = Compiler.class.getPackageName() + ".Compiled*::wide*";
        for (var flags : List.of(JvmFlags.ofScript(17), JvmFlags.ofKernel(25)))
            assertThat(flags).contains("-XX:CompileCommand=CompileThresholdScaling," + loops + ",0.02");
        assertThat(Compiler.head(Runnable.class, ""))
                .startsWith("package " + Compiler.class.getPackageName())
                .contains("class Compiled ");
    }

    @Test
    void only_scripts_do_without_the_profiles_of_the_training() {
        assertThat(JvmFlags.ofScript(25)).contains("-XX:-AOTReplayTraining");
        assertThat(JvmFlags.ofScript(17)).isEqualTo(JvmFlags.ofScript(21)).doesNotContain("-XX:-AOTReplayTraining");
        assertThat(JvmFlags.ofKernel(25)).doesNotContain("-XX:-AOTReplayTraining");
    }
}
