package org.hillock.kernel.install;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The installed kernel's class path: this process's own, with our code kept beside the kernel. */
final class ClassPath {
    private ClassPath() {}

    /**
     * Entries by absolute path. Our own jar is copied into the folder, so that a new build does not pull it from under
     * a kernel that runs; a folder of classes is packed, since an archive is only made for jars.
     */
    static List<Path> install(String classPath, Path own, Path folder) throws IOException {
        var entries = new ArrayList<Path>();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath().normalize();
            if (entry.isBlank() || !Files.exists(path)) continue;
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve("hillock" + (entries.isEmpty() ? "" : "-" + entries.size()) + ".jar");
                pack(path, jar);
                entries.add(jar);
            } else if (Files.isSameFile(path, own)) {
                entries.add(Files.copy(path, folder.resolve("hillock.jar"), StandardCopyOption.REPLACE_EXISTING));
            } else {
                entries.add(path);
            }
        }
        return entries;
    }

    private static void pack(Path folder, Path jar) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                var packed = new JarOutputStream(out)) {
            for (Path file : files) {
                packed.putNextEntry(
                        new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
    }
}
