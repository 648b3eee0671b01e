package org.hillock.engine.stepper;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the user's system keeps what may be deleted at any time. */
final class CacheFolder {
    private CacheFolder() {}

    /**
     * Hillock's folder there; empty where the user has no home.
     *
     * @param home the user's, as Java sees it; {@code HOME} goes first
     */
    static Optional<Path> of(Map<String, String> environment, String system, String home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows"))
            return folder(environment.get("LOCALAPPDATA"))
                    .map(local -> local.resolve("hillock").resolve("cache"));
        Optional<Path> own = folder(environment.get("HOME")).or(() -> folder(home));
        if (name.contains("mac")) return own.map(user -> user.resolve("Library/Caches/hillock"));
        return folder(environment.get("XDG_CACHE_HOME"))
                .or(() -> own.map(user -> user.resolve(".cache")))
                .map(caches -> caches.resolve("hillock"));
    }

    /** A relative path is no folder of the user's, but of wherever he stands. */
    private static Optional<Path> folder(@Nullable String path) {
        if (path == null || path.isBlank()) return Optional.empty();
        try {
            return Optional.of(Path.of(path)).filter(Path::isAbsolute);
        } catch (InvalidPathException noPathHere) {
            return Optional.empty();
        }
    }
}
