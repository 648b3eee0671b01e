package org.hillock.kernel.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the install command was asked for.
 *
 * @param kernels the folder that holds kernelspecs
 * @param flags of the user's for the JVM
 */
record Options(Path kernels, String name, String displayName, boolean train, List<String> flags) {

    /** @throws IllegalArgumentException with a sentence for the user, if the words make no sense */
    static Options parse(List<String> words, Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        Path kernels = Folders.ofUser(environment, System.getProperty("os.name"), home);
        String name = "hillock";
        String displayName = "";
        boolean train = true;
        List<String> flags = List.of();
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--user" -> {}
                case "--prefix" ->
                    kernels = Folders.ofPrefix(Path.of(value(words, ++i)).toAbsolutePath());
                case "--sys-prefix" -> kernels = Folders.ofPrefix(environmentOfPython(environment));
                case "--name" -> name = value(words, ++i);
                case "--display-name" -> displayName = value(words, ++i);
                case "--no-train" -> train = false;
                case "--" -> {
                    flags = words.subList(i + 1, words.size());
                    i = words.size();
                }
                default -> throw new IllegalArgumentException("install does not know " + words.get(i) + ".");
            }
        }
        if (!name.matches("[A-Za-z0-9._-]+"))
            throw new IllegalArgumentException(
                    "A kernel's name has letters, digits, '.', '_' and '-', but was " + name);
        return new Options(kernels, name, displayName, train, List.copyOf(flags));
    }

    private static String value(List<String> words, int at) {
        if (at >= words.size()) throw new IllegalArgumentException(words.get(at - 1) + " needs a value.");
        return words.get(at);
    }

    private static Path environmentOfPython(Map<String, String> environment) {
        String prefix = environment.getOrDefault("VIRTUAL_ENV", environment.get("CONDA_PREFIX"));
        if (prefix == null)
            throw new IllegalArgumentException(
                    "--sys-prefix needs an active Python environment; or name it by --prefix.");
        return Path.of(prefix);
    }
}
