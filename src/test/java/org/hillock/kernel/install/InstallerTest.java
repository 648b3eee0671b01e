package org.hillock.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerTest {
    @TempDir
    Path prefix;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void the_kernelspec_names_this_java_absolutely_and_is_interrupted_by_message() throws Exception {
        int status = install("--prefix", prefix.toString(), "--name", "trial", "--no-train", "--", "-Xmx1g");
        assertThat(status).isZero();
        Path folder = prefix.resolve("share/jupyter/kernels/trial");
        JsonObject spec = JsonParser.parseString(Files.readString(folder.resolve("kernel.json")))
                .getAsJsonObject();
        List<String> argv = spec.getAsJsonArray("argv").asList().stream()
                .map(word -> word.getAsString())
                .toList();
        assertThat(Path.of(argv.get(0))).isAbsolute().isExecutable();
        assertThat(argv)
                .contains("-Xmx1g", "org.hillock.kernel.Main")
                .endsWith("kernel", "{connection_file}")
                .noneMatch(word -> word.startsWith("$"));
        assertThat(spec.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(spec.get("display_name").getAsString()).isEqualTo("Java (Hillock)");
        assertThat(folder.resolve("logo-64x64.png")).isNotEmptyFile();
        assertThat(folder.resolve("logo-svg.svg")).isNotEmptyFile();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(folder.toString());
    }

    @Test
    void an_unknown_word_is_refused_by_name() throws Exception {
        assertThat(install("--profile", "x")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).strip()).isEqualTo("install does not know --profile.");
    }

    @Test
    void the_users_folder_is_where_jupyter_looks_on_each_system() {
        Path home = Path.of("home");
        assertThat(Folders.ofUser(Map.of(), "Linux", home)).isEqualTo(home.resolve(".local/share/jupyter/kernels"));
        assertThat(Folders.ofUser(Map.of(), "Mac OS X", home)).isEqualTo(home.resolve("Library/Jupyter/kernels"));
        assertThat(Folders.ofUser(Map.of("JUPYTER_DATA_DIR", "data"), "Linux", home))
                .isEqualTo(Path.of("data", "kernels"));
    }

    private int install(String... words) throws Exception {
        return Installer.run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
