package org.hillock.kernel.shell;

import jdk.jshell.Diag;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/** What the kernel says of compile errors, for a JShell that is not the kernel's. */
public final class Hints {
    private final CompileErrors errors;

    public Hints(JShell jshell) {
        errors = new CompileErrors(new Names(jshell, Hints::find), jshell.sourceCodeAnalysis());
    }

    private static @Nullable Class<?> find(String name) {
        try {
            return Class.forName(name, false, Hints.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    /** The compiler's message, and what to write instead. */
    public String of(String source, Diag error) {
        return errors.reason(source, error);
    }
}
