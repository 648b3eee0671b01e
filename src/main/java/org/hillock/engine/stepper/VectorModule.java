package org.hillock.engine.stepper;

import java.util.List;

/**
 * The Vector API, an incubating module of the JDK. It is there if the virtual machine was started with it. One that lets us, by
 * {@code --add-exports java.base/jdk.internal.module=ALL-UNNAMED}, loads it when it is first wanted: with an incubating module among
 * those of its start, no virtual machine can use what it has archived of all the others, and every start takes longer.
 */
public final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";
    /** Before this version the compiled code of the module is slower than plain loops. */
    private static final int FIRST = 21;

    /** True unless it is known not to be here; {@code -Dhillock.vector=false} does without. */
    public static final boolean POSSIBLE =
            Runtime.version().feature() >= FIRST && !"false".equals(System.getProperty("hillock.vector"));

    private VectorModule() {}

    /** Whether it is here; it is loaded by this if need be. */
    public static boolean isHere() {
        return Loaded.HERE;
    }

    /** What the compiler needs to know of it. */
    public static List<String> options() {
        return List.of("--add-modules", NAME);
    }

    /** Holds the answer from the first question on. */
    private static final class Loaded {
        static final boolean HERE =
                POSSIBLE && (ModuleLayer.boot().findModule(NAME).isPresent() || load());

        private static boolean load() {
            try {
                Class.forName("jdk.internal.module.Modules")
                        .getMethod("loadModule", String.class)
                        .invoke(null, NAME);
                return true;
            } catch (ReflectiveOperationException | RuntimeException | LinkageError notForUs) {
                return false;
            }
        }
    }
}
