package org.hillock.kernel.shell;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of a call's arguments, as far as the compiler's message tells them. */
record Arguments(List<Optional<Class<?>>> types) {
    private static final Pattern SYMBOL = Pattern.compile("method \\w+\\((.*)\\)");
    private static final Pattern COMMA = Pattern.compile(",(?![^<]*>)");

    /** Those in {@code symbol: method rest(int)}; none if the message is about no method. */
    static Optional<Arguments> in(String message, Names names) {
        Matcher symbol = SYMBOL.matcher(message);
        if (!symbol.find()) return Optional.empty();
        var types = new ArrayList<Optional<Class<?>>>();
        if (!symbol.group(1).isEmpty())
            for (String type : COMMA.split(symbol.group(1))) types.add(Optional.ofNullable(names.typeInMessage(type)));
        return Optional.of(new Arguments(types));
    }

    /** Whether a method may take them. */
    boolean fit(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        if (method.isVarArgs()) return types.size() >= parameters.length - 1;
        if (types.size() != parameters.length) return false;
        for (int k = 0; k < parameters.length; k++) {
            Class<?> parameter = parameters[k];
            if (!types.get(k).map(type -> Fit.of(type, parameter)).orElse(true)) return false;
        }
        return true;
    }
}
