package org.hillock.engine.population;

/**
 * The Vector API, an incubating module of the JDK. It is there if the virtual machine was started with it; a virtual machine that
 * lets us, by {@code --add-exports java.base/jdk.internal.module=ALL-UNNAMED}, loads it when the first large population asks for it:
 * with an incubating module among those of its start, no virtual machine can use what it has archived of its other modules, and
 * every start takes longer.
 */
final class VectorModule {
    static final String NAME = "jdk.incubator.vector";
    /** Before this version the compiled code of the module is slower than the plain loops. */
    private static final int FIRST = 21;

    /** {@code -Dhillock.vector=false} does without. */
    static final boolean HERE = Runtime.version().feature() >= FIRST
            && !"false".equals(System.getProperty("hillock.vector"))
            && (ModuleLayer.boot().findModule(NAME).isPresent() || isLoaded());

    private VectorModule() {}

    private static boolean isLoaded() {
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
