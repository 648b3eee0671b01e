package org.hillock.kernel.install;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hillock.kernel.shell.Packages;

/** Installs the kernel for the Java it runs on. */
public final class Installer {
    private Installer() {}

    /** Does it, and says what it did; 0 if all went well, else an exit status. */
    public static int run(List<String> words, PrintStream out) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(words, System.getenv());
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        }
        long start = System.nanoTime();
        Path folder = options.kernels().resolve(options.name());
        Files.createDirectories(folder);
        Path java = java();
        int feature = Runtime.version().feature();
        List<Path> classPath = ClassPath.install(System.getProperty("java.class.path"), ownJar(), folder);
        var flags = JvmFlags.ofKernel(feature);
        Path packages = folder.resolve("packages.txt");
        Packages.write(classPath, packages);
        flags.add("-D" + Packages.PROPERTY + "=" + packages);
        flags.add(JvmFlags.loops(folder));
        flags.addAll(options.flags());
        KernelSpec.write(folder, options.displayName(), java, flags, classPath);
        out.println("Kernel \"" + options.name() + "\" for Java " + Runtime.version() + " is in " + folder);
        if (options.train()) train(folder, options, java, flags, classPath, out);
        out.printf("Done in %.1f s.%n", (System.nanoTime() - start) / 1e9);
        return 0;
    }

    private static void train(
            Path folder, Options options, Path java, List<String> flags, List<Path> classPath, PrintStream out)
            throws IOException, InterruptedException {
        int feature = Runtime.version().feature();
        Path archive = JvmFlags.archive(folder, feature);
        Path log = folder.resolve("training.log");
        var training = new ArrayList<>(flags);
        training.add(JvmFlags.train(archive, feature));
        if (!Trainer.train(java, training, classPath, List.of("org.hillock.kernel.Main", "train"), archive, log)) {
            out.println("No archive for a quick start could be made; the kernel works without. See " + log);
            return;
        }
        Files.deleteIfExists(log);
        flags.add(JvmFlags.use(archive, feature));
        KernelSpec.write(folder, options.displayName(), java, flags, classPath);
        out.println("Archive for a quick start: " + archive + ", " + (Files.size(archive) >> 20) + " MiB");
    }

    static Path java() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path windows = bin.resolve("java.exe");
        return Files.exists(windows) ? windows : bin.resolve("java");
    }

    private static Path ownJar() throws IOException {
        try {
            return Path.of(Installer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
