package org.hillock.kernel.script;

import java.io.PrintStream;
import jdk.jshell.execution.DirectExecutionControl;
import org.jspecify.annotations.Nullable;

/** How far a script has come that is compiled at one go, and what it shows on its way. Only such a script calls it. */
public final class Steps {
    private final PrintStream out;
    private int unnamed;
    private int line;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** An expression that has a value. */
    @FunctionalInterface
    public interface Value {
        @Nullable
        Object get() throws Throwable;
    }

    /** An expression that has none. */
    @FunctionalInterface
    public interface Action {
        void run() throws Throwable;
    }

    /** The line of the last step that was begun. */
    int line() {
        return line;
    }

    /** Begins a step. */
    public void at(int number) {
        line = number;
    }

    /** Shows a variable. */
    public void show(String name, @Nullable Object value) {
        out.println(name + " ==> " + Shown.text(value));
    }

    /** Shows a value under the next name that JShell would give it. */
    public void show(Value expression) throws Throwable {
        @Nullable Object value = expression.get();
        unnamed++;
        show("$" + unnamed, value);
    }

    /** Only does it. */
    public void show(Action expression) throws Throwable {
        expression.run();
    }

    /** Values in JShell's own words. */
    private static final class Shown extends DirectExecutionControl {
        static String text(@Nullable Object value) {
            return valueString(value);
        }
    }
}
