package org.hillock.display;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What is imported before the user's first line, in every kernel and shell: the lines of {@code kernel-spec/startup.jsh}. */
public final class StartUp {
    private StartUp() {}

    /** Import declarations, in order. */
    public static List<String> imports() {
        try (var in = Objects.requireNonNull(
                StartUp.class.getResourceAsStream("/META-INF/hillock/kernel-spec/startup.jsh"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
