package org.hillock.kernel.shell;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import jdk.jshell.execution.DirectExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets in this process, on the cell's thread. JShell only hands strings on, so the value and the exception
 * themselves are kept here for whoever asked for the evaluation.
 */
final class SnippetControl extends DirectExecutionControl {
    private final CellThread thread;
    private @Nullable Object value;
    private @Nullable Throwable thrown;
    private @Nullable Class<?> wrapper;

    SnippetControl(SnippetLoader loader, CellThread thread) {
        super(loader);
        this.thread = thread;
    }

    /** Forgets the last evaluation, so that what it left can be collected. */
    void clear() {
        value = null;
        thrown = null;
        wrapper = null;
    }

    /** The class of the snippet that was evaluated last; null if none was. */
    @Nullable
    Class<?> wrapper() {
        return wrapper;
    }

    @Nullable
    Object value() {
        return value;
    }

    @Nullable
    Throwable thrown() {
        return thrown;
    }

    @Override
    protected String invoke(Method method) throws Exception {
        clear();
        wrapper = method.getDeclaringClass();
        try {
            value = thread.call(() -> method.invoke(null));
            return "";
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
            if (thrown instanceof StopCell) throw new StoppedException();
            throw e;
        } catch (StopCell e) {
            thrown = e;
            throw new StoppedException();
        } catch (Exception | Error e) {
            thrown = e;
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String varValue(String className, String varName) {
        return "";
    }
}
