package org.hillock.engine.stepper;

import java.util.List;

/** The Vector API, an incubating module of the JDK: whether it is here, and what the compiler needs to know of it. */
public final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";
    /** Before this version the compiled code of the module is slower than plain loops. */
    private static final int FIRST = 21;

    /** {@code -Dhillock.vector=false} does without. */
    public static final boolean HERE = ModuleLayer.boot().findModule(NAME).isPresent()
            && Runtime.version().feature() >= FIRST
            && !"false".equals(System.getProperty("hillock.vector"));

    public static final List<String> OPTIONS = List.of("--add-modules", NAME);

    private VectorModule() {}
}
