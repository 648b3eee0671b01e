package org.hillock.engine.stepper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles generated loops with the JDK's own compiler, keeps the latest in memory, and their bytes on the user's disk for the next
 * process. {@code -Dhillock.cache=off} does without the disk, {@code renew} compiles what is there
 * once more; {@code -Dhillock.prepared} names the folder of what came with the installation.
 */
public final class Compiler {
    /** The package and the name of every class that is compiled. */
    private static final String PACKAGE = Compiler.class.getPackageName();

    private static final String CLASS = "Compiled";
    private static final int KEPT = 256;
    private static final List<String> OPTIONS = List.of("-proc:none", "-g:none", "-nowarn", "-Xlint:none", "-cp", "");

    /** What has been asked for: done, or being made by whoever asked first. */
    private static final Map<Object, CompletableFuture<Optional<Object>>> ASKED = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, CompletableFuture<Optional<Object>>> eldest) {
            return size() > KEPT;
        }
    };

    private static final long LARGEST_CACHE = 32 << 20; // bytes

    /** By the source, the options and the compiler; nothing of Hillock's is on the class path, so nothing else goes into a class. */
    private static final Optional<DiskCache> CACHE = cache(System.getProperty("hillock.cache"), System.getenv());

    /** True if what is kept is written anew: the compiler has to be seen at work when its classes are archived for a quick start. */
    private static final boolean RENEWED = "renew".equals(System.getProperty("hillock.cache"));

    /** What was compiled of the usual cells when this installation was set up, by a process that renewed it. */
    private static final Optional<DiskCache> PREPARED =
            prepared(System.getProperty("hillock.cache"), System.getProperty("hillock.prepared"));

    private Compiler() {}

    /** The cache on the user's disk, unless it is {@code off}. */
    static Optional<DiskCache> cache(@Nullable String setting, Map<String, String> environment) {
        if ("off".equals(setting)) return Optional.empty();
        return CacheFolder.of(environment, System.getProperty("os.name"), System.getProperty("user.home"))
                .map(folder -> new DiskCache(folder.resolve("classes"), LARGEST_CACHE));
    }

    /** The cache in the folder that the installation names, unless it is {@code off}. */
    static Optional<DiskCache> prepared(@Nullable String setting, @Nullable String folder) {
        if ("off".equals(setting)) return Optional.empty();
        return Optional.ofNullable(folder).map(named -> new DiskCache(Path.of(named), LARGEST_CACHE));
    }

    /** How a source begins: its package, what it imports, and the head of the class up to its brace. */
    public static String head(Class<?> contract, String imports) {
        return "package " + PACKAGE + ";\n" + imports + "final class " + CLASS + " implements " + contract.getName()
                + " {\n";
    }

    /**
     * An instance of the class of a source; empty where there is no compiler, or the class would be too large.
     *
     * @param recipe by which it is kept
     * @param contract the interface that the class implements, seen from this package; its abstract methods name no types but the JDK's, and
     *     there is one instance for all threads
     * @param source begins with {@link #head}
     * @param options of the compiler beside the usual ones
     * @param largest bytes that its methods may have
     * @throws IllegalStateException if the class cannot be loaded
     */
    public static <T> Optional<T> load(
            Object recipe, Class<T> contract, Supplier<String> source, List<String> options, int largest) {
        return load(recipe, () -> compile(contract, source.get(), options, largest))
                .map(contract::cast);
    }

    private static Optional<Object> load(Object recipe, Supplier<Optional<Object>> compiled) {
        var made = new CompletableFuture<Optional<Object>>();
        CompletableFuture<Optional<Object>> known;
        synchronized (ASKED) {
            known = ASKED.putIfAbsent(recipe, made);
        }
        if (known != null) return known.join();
        // Without the lock: who wants something else need not wait.
        try {
            made.complete(compiled.get());
        } catch (StackOverflowError tooDeep) {
            made.complete(Optional.empty());
        } catch (RuntimeException | Error failed) {
            synchronized (ASKED) {
                ASKED.remove(recipe, made);
            }
            made.completeExceptionally(failed);
            throw failed;
        }
        return made.join();
    }

    private static Optional<Object> compile(Class<?> contract, String source, List<String> options, int largest) {
        if (source.length() > 20 * largest) return Optional.empty();
        return bytes(text(contract), source, options)
                .filter(bytes -> bytes.length <= 2 * largest)
                .map(bytes -> {
                    try {
                        var loaded = MethodHandles.lookup().defineHiddenClass(bytes, true);
                        return loaded.lookupClass().getDeclaredConstructor().newInstance();
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException("The compiled equations cannot be loaded.", e);
                    }
                });
    }

    /** The interface as the compiler reads it, which has no class path to find it on: the same in each process. */
    private static String text(Class<?> contract) {
        var name = contract.getName().substring(contract.getPackageName().length() + 1);
        var methods = Arrays.stream(contract.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Compiler::text)
                .sorted()
                .collect(Collectors.joining());
        return "package " + contract.getPackageName() + ";\npublic interface " + name + " {\n" + methods + "}\n";
    }

    private static String text(Method method) {
        var parameters = Arrays.stream(method.getParameters()).map(Parameter::toString);
        return method.getReturnType().getTypeName() + " " + method.getName()
                + parameters.collect(Collectors.joining(", ", "(", ");\n"));
    }

    private static Optional<byte[]> bytes(String contract, String source, List<String> options) {
        var all = new ArrayList<>(OPTIONS);
        all.addAll(options);
        String key = String.join(
                "\n",
                Runtime.version().toString(),
                System.getProperty("java.vendor"),
                all.toString(),
                contract,
                source);
        Optional<byte[]> known = RENEWED ? Optional.empty() : known(key);
        if (known.isPresent()) return known;
        Optional<byte[]> compiled = compiled(contract, source, all);
        Optional<DiskCache> kept = RENEWED && PREPARED.isPresent() ? PREPARED : CACHE;
        compiled.ifPresent(bytes -> kept.ifPresent(cache -> cache.write(key, bytes)));
        return compiled;
    }

    private static Optional<byte[]> known(String key) {
        return PREPARED.flatMap(cache -> cache.read(key)).or(() -> CACHE.flatMap(cache -> cache.read(key)));
    }

    private static Optional<byte[]> compiled(String contract, String source, List<String> options) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) return Optional.empty();
        try (var files = new Memory(compiler.getStandardFileManager(null, null, null))) {
            var task = compiler.getTask(
                    new StringWriter(),
                    files,
                    null,
                    options,
                    null,
                    List.of(new Source(CLASS, source), new Source("Contract", contract)));
            return task.call() ? Optional.of(files.bytes()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        /** The interface is called as it is, whatever its file. */
        @Override
        public boolean isNameCompatible(String name, Kind kind) {
            return true;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }

    /** Keeps the class that is written instead of writing it to a file. */
    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        Memory(JavaFileManager standard) {
            super(standard);
        }

        byte[] bytes() {
            return written.toByteArray();
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return name.equals(PACKAGE + "." + CLASS) ? written : OutputStream.nullOutputStream();
                }
            };
        }
    }
}
