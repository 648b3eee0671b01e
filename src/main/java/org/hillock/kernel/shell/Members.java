package org.hillock.kernel.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hillock.model.Detail;

/** The members of a receiver that a user may want to type next. */
final class Members {
    static final String OURS = "org.hillock.";

    private Members() {}

    /**
     * Members that begin with the prefix. With an empty prefix nothing of {@code Object} is among them, and of our own
     * types not the details: the verbs come first.
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
        if (prefix.isEmpty())
            byName.values().removeIf(methods -> methods.stream().allMatch(Members::isDetail));
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

    /** Whether the type is of this library, whose classes the compiler's signatures do not show as its users know them. */
    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    static boolean isDetail(Method method) {
        return method.isAnnotationPresent(Detail.class);
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

    /** Every overload of a member, {@code rm(double MOhm) → Neuron}; ours have the parameters' names. */
    static List<String> overloads(Receiver receiver, String name) {
        return receiver.methods(name).stream()
                .map(m -> name + signature(m, receiver.type()))
                .sorted()
                .distinct()
                .toList();
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
