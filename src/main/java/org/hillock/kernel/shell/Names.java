package org.hillock.kernel.shell;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/** What simple names mean to a cell, found by its imports; only what is certain, and nothing of what cells declare. */
final class Names {
    private final Shell shell;

    Names(Shell shell) {
        this.shell = shell;
    }

    /** The class of this name; null if there is none, or a cell declares one so called. */
    @Nullable
    Class<?> type(String name) {
        int generic = name.indexOf('<');
        String raw = generic < 0 ? name : name.substring(0, generic);
        if (jshell().types().anyMatch(t -> t.name().equals(raw))) return null;
        if (raw.indexOf('.') > 0) return loader().find(raw);
        for (ImportSnippet i : imports(false)) {
            String full = i.fullname();
            if (full.endsWith(".*")) full = full.substring(0, full.length() - 1) + raw;
            else if (!full.endsWith("." + raw)) continue;
            Class<?> found = loader().find(full);
            if (found != null) return found;
        }
        return loader().find("java.lang." + raw);
    }

    /** The type of a variable that a cell has declared. */
    @Nullable
    Class<?> variable(String name) {
        return jshell().variables()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .map(v -> type(v.typeName()))
                .orElse(null);
    }

    boolean hasVariable(String name) {
        return jshell().variables().anyMatch(v -> v.name().equals(name));
    }

    /** Methods that can be called by this name alone; none if a cell declares one. */
    List<Method> methods(String name) {
        if (jshell().methods().anyMatch(m -> m.name().equals(name))) return List.of();
        var found = new ArrayList<Method>();
        for (ImportSnippet i : imports(true)) {
            String full = i.fullname();
            int dot = full.lastIndexOf('.');
            String member = full.substring(dot + 1);
            if (!member.equals("*") && !member.equals(name)) continue;
            Class<?> owner = loader().find(full.substring(0, dot));
            if (owner == null) continue;
            for (Method m : owner.getMethods())
                if (Modifier.isStatic(m.getModifiers()) && m.getName().equals(name)) found.add(m);
        }
        return found;
    }

    private List<ImportSnippet> imports(boolean isStatic) {
        return jshell().imports()
                .filter(i -> i.isStatic() == isStatic && jshell().status(i) == Snippet.Status.VALID)
                .toList();
    }

    private JShell jshell() {
        return shell.jshell();
    }

    private SnippetLoader loader() {
        return shell.snippetLoader();
    }
}
