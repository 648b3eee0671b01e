package org.hillock.kernel.shell;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a class at one go, against the class path of cells and without JShell. */
public final class WholeClass {
    private WholeClass() {}

    /** The class of this name, loaded; empty if the compiler rejects its source, for whatever reason. */
    public static Optional<Class<?>> load(String name, String source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) return Optional.empty();
        var files = new LazyClassPath(compiler.getStandardFileManager(null, null, null), Packages.read());
        files.handleOption(
                "-classpath", List.of(System.getProperty("java.class.path")).iterator());
        var classes = new Classes(files);
        var options = List.of("-proc:none", "-nowarn", "-Xlint:none");
        boolean compiled = compiler.getTask(
                        null, classes, silent -> {}, options, null, List.of(new Source(name, source)))
                .call();
        if (!compiled) return Optional.empty();
        try {
            return Optional.of(new Loader(classes.bytes).loadClass(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }

    /** Keeps in memory what the compiler writes. */
    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> bytes = new HashMap<>();

        Classes(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes.computeIfAbsent(name, written -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> bytes;

        Loader(Map<String, ByteArrayOutputStream> bytes) {
            super(WholeClass.class.getClassLoader());
            this.bytes = bytes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream written = bytes.get(name);
            if (written == null) throw new ClassNotFoundException(name);
            return defineClass(name, written.toByteArray(), 0, written.size());
        }
    }
}
