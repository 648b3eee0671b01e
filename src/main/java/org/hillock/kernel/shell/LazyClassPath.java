package org.hillock.kernel.shell;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A class path whose jars are opened when a package of theirs is first asked for, and those whose classes the index
 * lists when a class is read. The compiler would open and list them all, some 60 MB, before the first cell. Jars that
 * the index does not know are looked into as usual; jars that cells are not meant to import from are kept out of
 * completion.
 */
final class LazyClassPath extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    private final Packages packages;
    private final Map<Path, StandardJavaFileManager> opened = new LinkedHashMap<>();
    private List<Path> path = List.of();

    LazyClassPath(StandardJavaFileManager standard, Packages packages) {
        super(standard);
        this.packages = packages;
    }

    @Override
    public boolean handleOption(String option, Iterator<String> rest) {
        if (!option.equals("-classpath") && !option.equals("--class-path") && !option.equals("-cp"))
            return super.handleOption(option, rest);
        List<Path> entries = new ArrayList<>();
        for (String entry : rest.next().split(File.pathSeparator)) if (!entry.isBlank()) entries.add(Path.of(entry));
        path = List.copyOf(entries);
        String shown = entries.stream()
                .filter(jar -> !packages.isInternal(jar))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return super.handleOption(option, List.of(shown).iterator());
    }

    @Override
    public synchronized Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.CLASS_PATH) return super.list(location, packageName, kinds, recurse);
        var files = new ArrayList<JavaFileObject>();
        for (Path jar : path) {
            if (!recurse && packages.lacks(jar, packageName)) continue;
            Optional<List<String>> listed = recurse ? Optional.empty() : packages.classes(jar, packageName);
            if (listed.isEmpty())
                open(jar).list(location, packageName, kinds, recurse).forEach(files::add);
            else if (kinds.contains(JavaFileObject.Kind.CLASS))
                for (String name : listed.get())
                    files.add(new JarClass(jar, packageName.isEmpty() ? name : packageName + '.' + name));
        }
        return files;
    }

    @Override
    public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof JarClass listed ? listed.binaryName() : super.inferBinaryName(location, file);
    }

    private StandardJavaFileManager open(Path jar) {
        return opened.computeIfAbsent(jar, entry -> {
            StandardJavaFileManager manager =
                    ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
            try {
                manager.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(entry));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return manager;
        });
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return fileManager.isSameFile(a, b);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public void setLocationFromPaths(Location location, Collection<? extends Path> paths) throws IOException {
        fileManager.setLocationFromPaths(location, paths);
    }

    @Override
    public void setLocationForModule(Location location, String moduleName, Collection<? extends Path> paths)
            throws IOException {
        fileManager.setLocationForModule(location, moduleName, paths);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return fileManager.getLocationAsPaths(location);
    }

    @Override
    public Path asPath(FileObject file) {
        return fileManager.asPath(file);
    }
}
