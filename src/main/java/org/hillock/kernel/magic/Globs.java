package org.hillock.kernel.magic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Paths with {@code *} and {@code ?} in them, as a shell knows them; {@code ~} is the user's home. */
public final class Globs {
    private Globs() {}

    /** The paths that fit, in order; a pattern without wildcards is itself, whether it exists or not. */
    public static List<Path> expand(String pattern) {
        String text = pattern.startsWith("~") ? System.getProperty("user.home") + pattern.substring(1) : pattern;
        int wild = firstWild(text);
        // A name that is there is meant as it stands, brackets and all.
        if (wild < 0 || Files.exists(Path.of(text)))
            return List.of(Path.of(text).toAbsolutePath());
        int cut = Math.max(text.lastIndexOf('/', wild), text.lastIndexOf(java.io.File.separatorChar, wild));
        Path base = Path.of(cut < 0 ? "." : cut == 0 ? "/" : text.substring(0, cut));
        String rest = text.substring(cut + 1).replace('\\', '/');
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/").length;
        if (!Files.isDirectory(base)) return List.of();
        try (Stream<Path> files = Files.walk(base, depth)) {
            return files.filter(f -> matcher.matches(base.relativize(f)))
                    .map(Path::toAbsolutePath)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int firstWild(String text) {
        for (int i = 0; i < text.length(); i++) if ("*?[{".indexOf(text.charAt(i)) >= 0) return i;
        return -1;
    }
}
