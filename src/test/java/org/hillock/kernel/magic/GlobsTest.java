package org.hillock.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlobsTest {
    @TempDir
    Path folder;

    @Test
    void wildcards_find_files_in_order() throws Exception {
        for (String name : new String[] {"b.jar", "a.jar", "c.txt"}) Files.createFile(folder.resolve(name));
        assertThat(Globs.expand(folder + "/*.jar")).containsExactly(folder.resolve("a.jar"), folder.resolve("b.jar"));
        assertThat(Globs.expand(folder + "/missing/*.jar")).isEmpty();
    }

    @Test
    void the_home_folder_has_its_short_name() {
        assertThat(Globs.expand("~/x.jar")).containsExactly(Path.of(System.getProperty("user.home"), "x.jar"));
    }
}
