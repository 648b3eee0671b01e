package org.hillock.kernel.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Has the JVM write an archive of the classes that a short session loads, ready to be mapped at the next start. */
final class Trainer {
    private static final long LIMIT_S = 180;

    private Trainer() {}

    /** Runs the program that is the session; false if no archive came of it, which leaves a kernel that works but starts slower. */
    static boolean train(
            Path java, List<String> flags, List<Path> classPath, List<String> program, Path archive, Path log)
            throws IOException, InterruptedException {
        Files.deleteIfExists(archive);
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(flags);
        // A start that finds its loops on disk would never load the compiler.
        command.add("-Dhillock.cache=renew");
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(program);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS))
            process.destroyForcibly().waitFor();
        return Files.isRegularFile(archive);
    }
}
