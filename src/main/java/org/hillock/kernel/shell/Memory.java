package org.hillock.kernel.shell;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * What JShell keeps of every snippet for ever: its class, which javac looks at again with each later compile, its source, and how the
 * lines of the two belong together. What no cell can name any more is taken from there, so that a long session stays as quick and
 * as small as it was. There is no public way to it: the virtual machine has to let us, by
 * {@code --add-exports java.base/jdk.internal.module=ALL-UNNAMED}, and nothing is forgotten without. With {@code --add-opens}, no
 * virtual machine could use what it has archived of its modules, and every start would take longer.
 */
final class Memory {
    private static final String PACKAGE = "REPL.";

    /** Full names of classes: those that javac finds, and those that have been handed to the loader. */
    private final Map<String, ?> found;

    private final Map<String, ?> loaded;
    /** Wrapped sources, by the simple names of their classes. */
    private final Map<String, ?> sources;

    private final Set<?> snippets;
    private final List<?> byIndex;
    /** Where the compiler keeps what it has read, by its options. */
    private final Supplier<Map<?, Collection<?>>> compilers;

    private Memory(
            Map<String, ?> found,
            Map<String, ?> loaded,
            Map<String, ?> sources,
            Set<?> all,
            List<?> byIndex,
            Supplier<Map<?, Collection<?>>> compilers) {
        this.found = found;
        this.loaded = loaded;
        this.sources = sources;
        this.snippets = all;
        this.byIndex = byIndex;
        this.compilers = compilers;
    }

    @SuppressWarnings("unchecked")
    static Memory of(JShell jshell) {
        try {
            open(JShell.class);
            open(Class.forName("com.sun.tools.javac.api.JavacTool"));
            return new Memory(
                    (Map<String, ?>) in(jshell, "taskFactory", "fileManager", "classObjects"),
                    (Map<String, ?>) in(jshell, "classTracker", "map"),
                    (Map<String, ?>) in(jshell, "outerMap", "classOuters"),
                    (Set<?>) in(jshell, "maps", "snippets"),
                    (List<?>) in(jshell, "maps", "keyIndexToSnippet"),
                    () -> compilers(jshell));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError notForUs) {
            return new Memory(
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashSet<>(),
                    new ArrayList<>(),
                    HashMap::new);
        }
    }

    private static void open(Class<?> type) throws ReflectiveOperationException {
        Class.forName("jdk.internal.module.Modules")
                .getMethod("addOpensToAllUnnamed", Module.class, String.class)
                .invoke(null, type.getModule(), type.getPackageName());
    }

    @SuppressWarnings("unchecked")
    private static Map<?, Collection<?>> compilers(JShell jshell) {
        try {
            return (Map<?, Collection<?>>) in(jshell, "taskFactory", "javacTaskPool", "options2Contexts");
        } catch (ReflectiveOperationException | RuntimeException notForUs) {
            return new HashMap<>();
        }
    }

    private static Object in(Object whole, String... fields) throws ReflectiveOperationException {
        Object part = whole;
        for (String name : fields) {
            Field field = part.getClass().getDeclaredField(name);
            field.setAccessible(true);
            part = field.get(part);
        }
        return part;
    }

    /** Forgets a snippet that has been refused, overwritten or carried out. */
    void forget(Snippet past) {
        snippets.remove(past);
        int index = byIndex.lastIndexOf(past);
        if (index >= 0) byIndex.set(index, null);
    }

    /** Forgets the class of a statement that has been carried out, but not the lines of code that may yet run. */
    void forget(Class<?> done) {
        String name = done.getName();
        boolean leavesCode = found.keySet().stream().anyMatch(other -> other.startsWith(name + "$"))
                || Arrays.stream(done.getDeclaredMethods()).anyMatch(method -> method.isSynthetic());
        found.keySet().removeIf(other -> belongs(other, name));
        loaded.keySet().removeIf(other -> belongs(other, name));
        if (!leavesCode) sources.remove(simple(name));
    }

    /** Forgets a declaration's class that a newer one has replaced. JShell has to know that its name has been given away. */
    void forget(String replaced) {
        found.keySet().removeIf(other -> belongs(other, replaced));
        sources.remove(simple(replaced));
    }

    /**
     * Forgets what the compilers have read. They are made for one compile, and used again JShell's way they keep the names of every
     * statement and a dead listener for each of its imports: some kilobytes a cell. Not while one of them compiles.
     */
    void forgetCompilers() {
        compilers.get().clear();
    }

    /** The compilers that wait to be used again. */
    List<Object> compilers() {
        return compilers.get().values().stream()
                .<Object>flatMap(Collection::stream)
                .toList();
    }

    /** How many classes javac has to look at with each compile. */
    int classes() {
        return found.size();
    }

    private static boolean belongs(String name, String wrapper) {
        return name.startsWith(wrapper) && (name.length() == wrapper.length() || name.charAt(wrapper.length()) == '$');
    }

    private static String simple(String wrapper) {
        return wrapper.substring(PACKAGE.length());
    }
}
