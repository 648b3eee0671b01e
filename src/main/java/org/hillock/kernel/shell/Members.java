package org.hillock.kernel.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The members of a receiver that a user may want to type next. */
final class Members {
    private static final String OURS = "org.hillock.";
    private static final int FEW = 12;

    private Members() {}

    /**
     * Members that begin with the prefix. With an empty prefix nothing of {@code Object} is among them, and of our own
     * types only the verbs: what goes on with the description, not what reads it.
     */
    static List<Completion> of(Receiver receiver, String prefix) {
        var byName = new TreeMap<String, List<Method>>();
        for (Method method : receiver.type().getMethods()) {
            boolean isStatic = Modifier.isStatic(method.getModifiers());
            if (isStatic != receiver.isStatic() || method.isBridge() || method.isSynthetic()) continue;
            if (!method.getName().startsWith(prefix) || isInternal(method.getName())) continue;
            if (isOfObject(method) && prefix.length() < 2) continue;
            byName.computeIfAbsent(method.getName(), n -> new ArrayList<>()).add(method);
        }
        if (prefix.isEmpty() && !receiver.isStatic() && isDescription(receiver.type())) onlyVerbs(byName);
        var completions = new ArrayList<Completion>();
        for (Field field : receiver.type().getFields())
            if (Modifier.isStatic(field.getModifiers()) == receiver.isStatic()
                    && field.getName().startsWith(prefix)
                    && !isInternal(field.getName()))
                completions.add(new Completion(
                        field.getName(), "instance", field.getType().getSimpleName()));
        byName.forEach((name, methods) -> completions.add(completion(name, methods, receiver.type())));
        if (receiver.isStatic())
            for (Class<?> nested : receiver.type().getClasses())
                if (nested.getSimpleName().startsWith(prefix))
                    completions.add(new Completion(nested.getSimpleName(), "class", ""));
        return completions;
    }

    private static void onlyVerbs(Map<String, List<Method>> byName) {
        var verbs = new TreeMap<>(byName);
        verbs.values().removeIf(methods -> methods.stream().noneMatch(Members::isVerb));
        if (verbs.isEmpty()) return;
        byName.keySet().retainAll(verbs.keySet());
        // Too many still: those without a parameter go first, they read more often than they describe.
        if (byName.size() > FEW)
            byName.values().removeIf(methods -> methods.stream().allMatch(m -> m.getParameterCount() == 0));
    }

    private static boolean isVerb(Method method) {
        return isOurs(method.getReturnType());
    }

    /** One of our types whose verbs give a value of the same type again; others — a run, a figure — are only read. */
    private static boolean isDescription(Class<?> type) {
        return isOurs(type)
                && Arrays.stream(type.getMethods())
                        .anyMatch(m -> m.getParameterCount() > 0 && Generics.result(m, type) == type);
    }

    /** Whether the type is of this library, whose classes the compiler's signatures do not show as its users know them. */
    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    private static boolean isOfObject(Method method) {
        try {
            Object.class.getMethod(method.getName(), method.getParameterTypes());
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static boolean isInternal(String name) {
        return name.startsWith("_") || name.indexOf('$') >= 0;
    }

    private static Completion completion(String name, List<Method> methods, Class<?> on) {
        boolean bare = methods.stream().allMatch(m -> m.getParameterCount() == 0);
        String signature =
                methods.stream().map(m -> signature(m, on)).sorted().distinct().collect(Collectors.joining("\n"));
        return new Completion(name + (bare ? "()" : "("), "function", signature);
    }

    /** {@code (double MOhm) → Neuron}. */
    static String signature(Method method, Class<?> on) {
        String parameters = Arrays.stream(method.getParameters())
                .map(Members::parameter)
                .collect(Collectors.joining(", ", "(", ")"));
        Class<?> result = Generics.result(method, on);
        return parameters + " → " + (result == null ? method.getReturnType() : result).getSimpleName();
    }

    private static String parameter(Parameter parameter) {
        String type = parameter.isVarArgs()
                ? parameter.getType().getComponentType().getSimpleName() + "..."
                : parameter.getType().getSimpleName();
        return parameter.isNamePresent() ? type + " " + parameter.getName() : type;
    }
}
