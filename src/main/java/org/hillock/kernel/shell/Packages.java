package org.hillock.kernel.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * Which jar of the kernel's own class path holds which packages. Written at install and read at start, since finding
 * it out takes longer than the first cell should.
 */
public final class Packages {
    /** Names the file that {@link #write} wrote. */
    public static final String PROPERTY = "hillock.packages";

    private final Map<Path, Set<String>> byJar;

    private Packages(Map<Path, Set<String>> byJar) {
        this.byJar = byJar;
    }

    /** Reads the index that the property names; an empty one if there is none. */
    static Packages read() {
        var byJar = new HashMap<Path, Set<String>>();
        String file = System.getProperty(PROPERTY);
        if (file == null) return new Packages(byJar);
        try {
            for (String line : Files.readAllLines(Path.of(file))) {
                String[] words = line.split("\t");
                byJar.put(Path.of(words[0]), new HashSet<>(List.of(words).subList(1, words.length)));
            }
        } catch (IOException | IllegalArgumentException e) {
            byJar.clear(); // every jar is then looked into: slower, but as right
        }
        return new Packages(byJar);
    }

    /** Whether the jar is known not to hold the package. */
    boolean lacks(Path jar, String name) {
        Set<String> names = byJar.get(jar);
        return names != null && !names.contains(name);
    }

    /** Whether the jar is one of the kernel's own and has nothing that cells are meant to import. */
    boolean isInternal(Path jar) {
        Set<String> names = byJar.get(jar);
        return names != null && names.stream().noneMatch(Packages::isForCells);
    }

    private static boolean isForCells(String name) {
        return name.startsWith("org.hillock.")
                || name.startsWith("tech.tablesaw.")
                || name.startsWith("org.knowm.xchart");
    }

    /** Writes the index of these jars. */
    public static void write(List<Path> jars, Path file) throws IOException {
        var lines = new ArrayList<String>();
        for (Path jar : jars) {
            var names = new HashSet<String>();
            try (var zip = new ZipFile(jar.toFile())) {
                zip.stream().map(entry -> packageOf(entry.getName())).forEach(names::add);
            }
            lines.add(jar + "\t" + String.join("\t", names));
        }
        Files.write(file, lines);
    }

    /** Also of classes for later releases, which a jar keeps in a folder of its own. */
    private static String packageOf(String entry) {
        String name = entry.replaceFirst("^META-INF/versions/\\d+/", "");
        int end = name.lastIndexOf('/');
        return end < 0 ? "" : name.substring(0, end).replace('/', '.');
    }
}
