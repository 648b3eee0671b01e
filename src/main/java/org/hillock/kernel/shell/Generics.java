package org.hillock.kernel.shell;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a method returns when called on a certain class: verbs of ours return "the same type again" by a type variable. */
final class Generics {
    private Generics() {}

    /** The class of the result, or null where only the compiler can tell. */
    static @Nullable Class<?> result(Method method, Class<?> receiver) {
        Type type = method.getGenericReturnType();
        if (!(type instanceof TypeVariable<?> variable)) return method.getReturnType();
        Type bound = bindings(receiver).get(variable);
        return bound == null ? null : raw(bound);
    }

    /** What the type variables of a class's ancestors stand for, as far as the class says it. */
    private static Map<TypeVariable<?>, Type> bindings(Class<?> type) {
        var bindings = new HashMap<TypeVariable<?>, Type>();
        bind(type, bindings);
        return bindings;
    }

    private static void bind(Class<?> type, Map<TypeVariable<?>, Type> bindings) {
        if (type.getGenericSuperclass() != null) bind(type.getGenericSuperclass(), bindings);
        for (Type parent : type.getGenericInterfaces()) bind(parent, bindings);
    }

    private static void bind(Type parent, Map<TypeVariable<?>, Type> bindings) {
        Class<?> raw = raw(parent);
        if (raw == null) return;
        if (parent instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                Type known = bindings.get(arguments[i]);
                bindings.put(raw.getTypeParameters()[i], known != null ? known : arguments[i]);
            }
        }
        bind(raw, bindings);
    }

    private static @Nullable Class<?> raw(Type type) {
        if (type instanceof Class<?> c) return c;
        return type instanceof ParameterizedType p ? raw(p.getRawType()) : null;
    }
}
