package org.hillock.kernel.install;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hillock.kernel.script.Script;
import org.hillock.kernel.shell.Packages;

/** How scripts start, for the Java it runs on: an argument file for {@code java}, and an archive for a quick start. */
public final class ScriptStart {
    /** The start-up, a script that is compiled at one go, and one that is left to JShell. */
    private static final List<String> TRAINING = List.of("startup.jsh", "training.jsh", "training-snippets.jsh");

    private ScriptStart() {}

    /** Writes {@code script.args} into a folder: all that {@code java} is told before the words of {@link Script}. */
    public static int run(Path folder, PrintStream out) throws IOException, InterruptedException {
        int feature = Runtime.version().feature();
        Path java = Installer.java();
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .toList();
        List<String> flags = JvmFlags.ofScript(feature);
        Path packages = folder.resolve("packages.txt");
        Packages.write(classPath, packages);
        flags.add("-D" + Packages.PROPERTY + "=" + packages);
        flags.add(JvmFlags.loops(folder));
        Path archive = JvmFlags.archive(folder, feature);
        if (train(folder, java, flags, classPath, archive)) flags.add(JvmFlags.use(archive, feature));
        else out.println("No archive for a quick start could be made; scripts work without.");
        flags.add("-cp");
        flags.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        Files.write(
                folder.resolve("script.args"),
                flags.stream().map(ScriptStart::quoted).toList());
        return 0;
    }

    private static boolean train(Path folder, Path java, List<String> flags, List<Path> classPath, Path archive)
            throws IOException, InterruptedException {
        var training = new ArrayList<>(flags);
        training.add("-Djava.awt.headless=true");
        training.add(JvmFlags.train(archive, Runtime.version().feature()));
        var program = new ArrayList<>(List.of(Script.class.getName()));
        for (String file : TRAINING)
            program.add(Files.writeString(folder.resolve(file), KernelSpec.text(file))
                    .toString());
        try {
            return Trainer.train(java, training, classPath, program, archive, folder.resolve("training.log"));
        } finally {
            for (String file : TRAINING) Files.delete(folder.resolve(file));
        }
    }

    /** As an argument file wants a word, whatever is in it. */
    static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
