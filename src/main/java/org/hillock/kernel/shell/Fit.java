package org.hillock.kernel.shell;

import java.lang.invoke.MethodType;
import java.util.List;

/** Whether a value of one type can be passed where another is asked for. */
final class Fit {
    private static final List<Class<?>> EVER_WIDER =
            List.of(byte.class, short.class, int.class, long.class, float.class, double.class);

    private Fit() {}

    static boolean of(Class<?> value, Class<?> parameter) {
        if (!parameter.isPrimitive())
            return parameter.isAssignableFrom(
                    MethodType.methodType(value).wrap().returnType());
        Class<?> bare = MethodType.methodType(value).unwrap().returnType();
        int from = EVER_WIDER.indexOf(bare == char.class ? int.class : bare);
        return bare == parameter || from >= 0 && from <= EVER_WIDER.indexOf(parameter);
    }
}
