package org.hillock.kernel.shell;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import org.jspecify.annotations.Nullable;

/** Holds the classes of cells, woven, and the jars that cells asked for. */
final class SnippetLoader extends URLClassLoader implements LoaderDelegate {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> bytecodes = new ConcurrentHashMap<>();
    private final Versions versions = new Versions(this);

    SnippetLoader(ClassLoader parent) {
        super("cells", new URL[0], parent);
    }

    @Override
    public void load(ClassBytecodes[] classes) {
        for (ClassBytecodes c : classes) bytecodes.put(c.name(), Weaver.weave(c.bytecodes()));
        versions.add(Arrays.stream(classes).map(ClassBytecodes::name).toList());
    }

    Versions versions() {
        return versions;
    }

    /** Nothing to do: a class that is redefined comes under a new name, since its control cannot redefine in place. */
    @Override
    public void classesRedefined(ClassBytecodes[] classes) {}

    @Override
    public void addToClasspath(String path) {
        for (String entry : path.split(java.io.File.pathSeparator)) {
            try {
                addURL(Path.of(entry).toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException("Not a class path entry: " + entry, e);
            }
        }
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) return loaded;
            byte[] bytes = bytecodes.remove(name);
            return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
        }
    }

    /** The loaded class of that name, or null. */
    @Nullable
    Class<?> find(String name) {
        try {
            return Class.forName(name, false, this);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
