package org.hillock.kernel.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Which jar of the kernel's own class path holds which packages, and those that cells import from which classes.
 * Written at install and read at start, since finding it out takes longer than the first cell should.
 */
public final class Packages {
    /** Names the file that {@link #write} wrote. */
    public static final String PROPERTY = "hillock.packages";

    private static final Pattern RELEASE = Pattern.compile("^META-INF/versions/\\d+/");
    private static final String CLASS = ".class";
    private static final String MODULE = "module-info.class";

    /** For each jar its packages; for each of these its classes with spaces between, or null where they are not known. */
    private final Map<Path, Map<String, @Nullable String>> byJar;

    private Packages(Map<Path, Map<String, @Nullable String>> byJar) {
        this.byJar = byJar;
    }

    /** Reads the index that the property names; an empty one if there is none. */
    static Packages read() {
        var byJar = new HashMap<Path, Map<String, @Nullable String>>();
        String file = System.getProperty(PROPERTY);
        if (file == null) return new Packages(byJar);
        try {
            for (String line : Files.readAllLines(Path.of(file))) {
                String[] words = line.split("\t");
                var packages = new HashMap<String, @Nullable String>();
                for (int i = 1; i < words.length; i++) {
                    int end = words[i].indexOf(' ');
                    if (end < 0) packages.put(words[i], null);
                    else packages.put(words[i].substring(0, end), words[i].substring(end + 1));
                }
                byJar.put(Path.of(words[0]), packages);
            }
        } catch (IOException | IllegalArgumentException e) {
            byJar.clear(); // every jar is then looked into: slower, but as right
        }
        return new Packages(byJar);
    }

    /** Whether the jar is known not to hold the package. */
    boolean lacks(Path jar, String name) {
        Map<String, @Nullable String> packages = byJar.get(jar);
        return packages != null && !packages.containsKey(name);
    }

    /** Whether the jar is one of the kernel's own and has nothing that cells are meant to import. */
    boolean isInternal(Path jar) {
        Map<String, @Nullable String> packages = byJar.get(jar);
        return packages != null && packages.keySet().stream().noneMatch(Packages::isForCells);
    }

    /** The classes of a package in a jar, nested ones as {@code Outer$Inner}; empty if they are not known. */
    Optional<List<String>> classes(Path jar, String name) {
        return Optional.ofNullable(byJar.get(jar))
                .map(packages -> packages.get(name))
                .map(names -> List.of(names.split(" ")));
    }

    private static boolean isForCells(String name) {
        return name.startsWith("org.hillock.")
                || name.startsWith("tech.tablesaw.")
                || name.startsWith("org.knowm.xchart");
    }

    /** Writes the index of these jars. */
    public static void write(List<Path> jars, Path file) throws IOException {
        var lines = new ArrayList<String>();
        for (Path jar : jars) lines.add(jar + "\t" + String.join("\t", packages(jar)));
        Files.write(file, lines);
    }

    /** Each package of a jar, and after its name those of its classes if the jar is for cells. */
    private static List<String> packages(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            List<String> entries = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(entry -> entry.endsWith(CLASS) && !entry.endsWith(MODULE))
                    .toList();
            // Which of a jar's classes hold in this release is for the compiler to find out.
            boolean listed = entries.stream().map(Packages::packageOf).anyMatch(Packages::isForCells)
                    && entries.stream().noneMatch(RELEASE.asPredicate());
            var packages = new TreeMap<String, StringBuilder>();
            for (String entry : entries) {
                var classes = packages.computeIfAbsent(packageOf(entry), StringBuilder::new);
                if (listed)
                    classes.append(' ').append(entry, entry.lastIndexOf('/') + 1, entry.length() - CLASS.length());
            }
            return packages.values().stream().map(StringBuilder::toString).toList();
        }
    }

    /** Also of classes for later releases, which a jar keeps in a folder of its own. */
    private static String packageOf(String entry) {
        String name = RELEASE.matcher(entry).replaceFirst("");
        int end = name.lastIndexOf('/');
        return end < 0 ? "" : name.substring(0, end).replace('/', '.');
    }
}
