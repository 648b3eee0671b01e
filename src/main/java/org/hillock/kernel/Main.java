package org.hillock.kernel;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.hillock.kernel.install.Installer;
import org.hillock.kernel.install.ScriptStart;
import org.hillock.kernel.wire.Connection;

/**
 * The command line.
 *
 * <pre>
 * kernel CONNECTION_FILE        serves a front end; what Jupyter runs
 * install [--user | --prefix DIR | --sys-prefix] [--name NAME] [--display-name TEXT] [--no-train] [-- JVM_FLAGS…]
 *                               writes the kernelspec folder and trains the archive for a quick start
 * scripts FOLDER                writes there how scripts are started, with an archive for a quick start
 * train                         runs a short session with itself; what install has the archive made of
 * version                       says which version this is
 * </pre>
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        String command = words.isEmpty() ? "" : words.get(0);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (command) {
            case "kernel" -> kernel(Path.of(rest.get(0)));
            case "install" -> System.exit(Installer.run(rest, System.out));
            case "scripts" -> System.exit(ScriptStart.run(Path.of(rest.get(0)).toAbsolutePath(), System.out));
            case "train" -> {
                Training.run(engine());
                System.exit(0);
            }
            case "version" -> System.out.println("Hillock " + KernelInfo.version() + " on Java " + Runtime.version());
            default -> {
                System.err.println("Commands: kernel CONNECTION_FILE | install [--user | --prefix DIR | --sys-prefix] "
                        + "[--name NAME] [--no-train] [-- JVM_FLAGS…] | version");
                System.exit(2);
            }
        }
    }

    private static void kernel(Path connectionFile) throws Exception {
        // A notebook's numbers read the same on every machine: printf writes 0.5 and not 0,5.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        CompletableFuture<Engine> engine = engine();
        var kernel = new Kernel(Connection.read(connectionFile), engine);
        ParentWatch.start(System.getenv(), () -> Exit.now(0));
        Warming.start(engine);
        kernel.serve();
    }

    /** The engine, under construction: the shell takes longest, so it is built beside all the rest. */
    private static CompletableFuture<Engine> engine() {
        var engine = new CompletableFuture<Engine>();
        Settings settings = Settings.from(System.getenv());
        var builder = new Thread(() -> build(engine, settings), "hillock-start");
        builder.setDaemon(true);
        builder.start();
        return engine;
    }

    private static void build(CompletableFuture<Engine> engine, Settings settings) {
        try {
            engine.complete(new Engine(settings));
        } catch (Throwable t) {
            engine.completeExceptionally(t);
        }
    }
}
