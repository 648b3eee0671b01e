package org.hillock.kernel.install;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where Jupyter looks for kernels. */
final class Folders {
    private Folders() {}

    /** Under the prefix of a Python installation or environment. */
    static Path ofPrefix(Path prefix) {
        return prefix.resolve("share").resolve("jupyter").resolve("kernels");
    }

    /** The user's own. */
    static Path ofUser(Map<String, String> environment, String system, Path home) {
        String data = environment.get("JUPYTER_DATA_DIR");
        if (data != null && !data.isBlank()) return Path.of(data).resolve("kernels");
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) return home.resolve("Library/Jupyter/kernels");
        if (name.contains("win")) {
            String roaming = environment.get("APPDATA");
            Path base = roaming == null ? home.resolve(".jupyter") : Path.of(roaming, "jupyter");
            return base.resolve(roaming == null ? "data/kernels" : "kernels");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        Path share = xdg == null || xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg);
        return share.resolve("jupyter").resolve("kernels");
    }
}
