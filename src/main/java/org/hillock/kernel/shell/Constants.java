package org.hillock.kernel.shell;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/** Constants that are named by the type a verb makes, as in {@code izhikevich(Izhikevich.Pattern.TONIC_SPIKING)}. */
final class Constants {
    private Constants() {}

    /** Those that a parameter of this type takes; none if it is of another kind, or they are named otherwise. */
    static Stream<String> of(Method method, Class<?> parameter) {
        Class<?> made = method.getReturnType();
        Class<?> owning = parameter.getDeclaringClass();
        if (!parameter.isEnum() || owning == null || !owning.isAssignableFrom(made)) return Stream.empty();
        String owner = made.getSimpleName() + "." + parameter.getSimpleName() + ".";
        return Arrays.stream(parameter.getEnumConstants()).map(constant -> owner + ((Enum<?>) constant).name());
    }
}
