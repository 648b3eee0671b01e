package org.hillock.kernel.script;

import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Runs snippets as they are and on the caller's thread: a script that is to be stopped ends with its process. */
final class InPlace implements ExecutionControlProvider {
    @Override
    public String name() {
        return "script";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return new DirectExecutionControl();
    }
}
