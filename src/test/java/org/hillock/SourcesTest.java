package org.hillock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is promised of the sources themselves. */
class SourcesTest {
    private static final int LARGEST = 16 << 10;
    private static final Pattern NAMED = Pattern.compile("(?<=\\{@code )[A-Z]\\w*Test(?=})");

    private static List<Path> sources(String folder) throws IOException {
        try (var files = Files.walk(Path.of("src", folder, "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void every_test_that_a_comment_names_is_there() throws IOException {
        var named = new TreeSet<String>();
        for (var file : sources("main"))
            NAMED.matcher(Files.readString(file).replaceAll("\\n\\s*\\* ?", " "))
                    .results()
                    .map(MatchResult::group)
                    .forEach(named::add);
        Set<String> there = sources("test").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(there);
    }

    @Test
    void no_file_of_the_library_is_too_long_to_read() throws IOException {
        for (var file : sources("main"))
            assertThat(Files.size(file)).as(file.toString()).isLessThan(LARGEST);
    }
}
