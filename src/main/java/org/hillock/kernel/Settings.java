package org.hillock.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a user sets by environment variables. Each goes by {@code HILLOCK_…}, and by the names that IJava and JJava
 * gave it, in this order.
 *
 * @param classpath entries for cells, separated as on a class path; {@code *} and {@code ?} as in a shell
 * @param compilerOptions options of javac
 * @param scripts files to run at the start
 * @param script code to run at the start, after the files
 * @param timeoutMs a cell is interrupted after this time; negative for never
 */
record Settings(
        List<String> classpath, List<String> compilerOptions, List<String> scripts, String script, long timeoutMs) {

    static Settings from(Map<String, String> environment) {
        return new Settings(
                paths(find(environment, "CLASSPATH")),
                words(find(environment, "COMPILER_OPTS")),
                paths(find(environment, "STARTUP_SCRIPTS_PATH")),
                find(environment, "STARTUP_SCRIPT"),
                timeout(find(environment, "TIMEOUT")));
    }

    private static String find(Map<String, String> environment, String name) {
        for (String prefix : List.of("HILLOCK_", "JJAVA_", "IJAVA_")) {
            String value = environment.get(prefix + name);
            if (value != null && !value.isBlank()) return value.strip();
        }
        return "";
    }

    private static List<String> paths(String value) {
        return split(value, java.util.regex.Pattern.quote(java.io.File.pathSeparator));
    }

    private static List<String> words(String value) {
        return split(value, "\\s+");
    }

    private static List<String> split(String value, String by) {
        return Arrays.stream(value.split(by)).filter(s -> !s.isBlank()).toList();
    }

    private static long timeout(String value) {
        try {
            return value.isEmpty() ? -1 : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The time limit of cells must be a number of milliseconds, but was " + value);
        }
    }
}
