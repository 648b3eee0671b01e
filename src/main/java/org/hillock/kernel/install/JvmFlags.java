package org.hillock.kernel.install;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the kernel's JVM is started, by its version. */
final class JvmFlags {
    private static final int FIRST_WITH_AOT_CACHE = 25;

    private JvmFlags() {}

    /** Flags of a kernel's start. */
    static List<String> ofKernel(int feature) {
        var flags = ofAny(feature);
        flags.add("-Djava.awt.headless=true");
        return flags;
    }

    /** Flags of a script's start. */
    static List<String> ofScript(int feature) {
        var flags = ofAny(feature);
        if (feature >= FIRST_WITH_AOT_CACHE)
            // By what the training has counted of its branches a method is compiled in a way that a user's run
            // does not take, and then once more, for which a long loop waits.
            flags.addAll(List.of(
                    "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining"));
        return flags;
    }

    private static List<String> ofAny(int feature) {
        var flags = new ArrayList<>(List.of(
                // Least memory when idle and the quickest start; a cell's arrays are collected as well by it.
                "-XX:+UseSerialGC",
                // By default a 64th of the machine's memory, all of which a start would touch; the heap grows as
                // needed.
                "-Xms96m",
                "-XX:-UsePerfData",
                // The compiler compiles itself hot while it starts; loops of a simulation do not wait for this.
                "-XX:Tier4InvocationThreshold=20000",
                "-XX:Tier4MinInvocationThreshold=2400",
                "-XX:Tier4CompileThreshold=60000",
                // Until loops in vectors are compiled they are a hundred times slower, and all that they call is
                // compiled
                // by itself, for nothing.
                "-XX:CompileCommand=quiet",
                "-XX:CompileCommand=CompileThresholdScaling,org.hillock.engine.stepper.Compiled*::wide*,0.02",
                // An error in a hot loop says where it is, however often it has been thrown.
                "-XX:-OmitStackTraceInFastThrow",
                // An archive that does not fit any more only costs time; a warning of it would be a cell's output.
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                // By it the Vector API is loaded when a run is long enough, and JShell is opened; flags for just that
                // would slow every start.
                "--add-exports=java.base/jdk.internal.module=ALL-UNNAMED"));
        if (feature >= 22) flags.add("--enable-native-access=ALL-UNNAMED");
        if (feature >= 23) flags.add("--sun-misc-unsafe-memory-access=allow");
        return flags;
    }

    /** The flag that names where the training leaves the loops that it has compiled, for all later starts. */
    static String loops(Path folder) {
        return "-Dhillock.prepared=" + folder.resolve("loops");
    }

    static Path archive(Path folder, int feature) {
        return folder.resolve(feature >= FIRST_WITH_AOT_CACHE ? "hillock.aot" : "hillock.jsa");
    }

    /** The flag that has a run write the archive when it ends. */
    static String train(Path archive, int feature) {
        return (feature >= FIRST_WITH_AOT_CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
    }

    /** The flag that has a start read the archive. */
    static String use(Path archive, int feature) {
        return (feature >= FIRST_WITH_AOT_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
    }
}
