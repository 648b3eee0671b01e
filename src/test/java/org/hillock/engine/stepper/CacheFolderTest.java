package org.hillock.engine.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS) // what is absolute differs there
class CacheFolderTest {
    @Test
    void is_where_each_system_keeps_such_things() {
        assertThat(CacheFolder.of(Map.of(), "Linux", "/home/ada")).hasValue(Path.of("/home/ada/.cache/hillock"));
        assertThat(CacheFolder.of(Map.of(), "Mac OS X", "/Users/ada"))
                .hasValue(Path.of("/Users/ada/Library/Caches/hillock"));
        assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", "/Users/ada"))
                .hasValue(Path.of("/local/hillock/cache"));
    }

    @Test
    void obeys_XDG_CACHE_HOME_and_then_HOME() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/fast", "HOME", "/home/bob"), "Linux", "/home/ada"))
                .hasValue(Path.of("/fast/hillock"));
        assertThat(CacheFolder.of(Map.of("HOME", "/home/bob"), "Linux", "/home/ada"))
                .hasValue(Path.of("/home/bob/.cache/hillock"));
    }

    @Test
    void is_nowhere_without_a_home_and_never_relative() {
        assertThat(CacheFolder.of(Map.of(), "Linux", "?")).isEmpty();
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "here"), "Linux", ""))
                .isEmpty();
        assertThat(CacheFolder.of(Map.of(), "Windows 11", "/Users/ada")).isEmpty();
    }
}
