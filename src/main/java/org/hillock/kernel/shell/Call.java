package org.hillock.kernel.shell;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The call in whose brackets a position lies.
 *
 * @param argument which of its arguments stands there, counted from 0
 */
record Call(Word word, int argument) {

    /** The innermost call around a position; null if there is none, or a lambda or a block stands between. */
    static @Nullable Call around(String source, int at, Names names) {
        String masked = Mask.of(source.substring(0, at));
        int depth = 0;
        int argument = 0;
        for (int i = at - 1; i >= 0; i--) {
            char c = masked.charAt(i);
            if (c == ')' || c == ']' || c == '}') depth++;
            else if (c == '(' && depth == 0) return of(source, masked, i, argument, names);
            else if (c == '(' || c == '[' || c == '{') depth--;
            else if (depth == 0 && c == ',') argument++;
            if (depth < 0 || depth == 0 && (c == ';' || argument == 0 && masked.startsWith("->", i))) return null;
        }
        return null;
    }

    private static @Nullable Call of(String source, String masked, int open, int argument, Names names) {
        int end = masked.substring(0, open).stripTrailing().length();
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(masked.charAt(start - 1))) start--;
        Word word = Word.at(source, start, names);
        return word == null ? null : new Call(word, argument);
    }

    /** Whether a value of this type can be the argument. */
    boolean takes(Class<?> type) {
        return word.methods().stream().anyMatch(method -> takes(method, type));
    }

    /** The constants that can be the argument and are not named alone. */
    Stream<String> constants() {
        return word.methods().stream()
                .filter(method -> argument < method.getParameterCount())
                .flatMap(method -> Constants.of(method, method.getParameterTypes()[argument]));
    }

    private boolean takes(Method method, Class<?> type) {
        Class<?>[] parameters = method.getParameterTypes();
        int last = parameters.length - 1;
        if (method.isVarArgs() && argument >= last && Fit.of(type, parameters[last].componentType())) return true;
        return argument <= last && Fit.of(type, parameters[argument]);
    }
}
