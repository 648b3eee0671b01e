package org.hillock.display;

import java.lang.reflect.Array;

/** An array as text: {@code double[1001] {0.0, 0.1, 0.2, …}}. */
final class ArrayText {
    private static final int SHOWN = 10;
    private static final int ROWS = 5;

    private ArrayText() {}

    static String of(Object array) {
        return of(array, 2);
    }

    private static String of(Object array, int depth) {
        int length = Array.getLength(array);
        var type = array.getClass().getComponentType();
        var name = type.getSimpleName();
        int bracket = name.indexOf('[');
        var head = bracket < 0
                ? name + "[" + length + "]"
                : name.substring(0, bracket) + "[" + length + "]" + name.substring(bracket);
        if (depth == 0) return head;
        int shown = Math.min(length, type.isArray() ? ROWS : SHOWN);
        var text = new StringBuilder(head).append(" {");
        for (int k = 0; k < shown; k++) {
            var element = Array.get(array, k);
            if (k > 0) text.append(", ");
            boolean nested = element != null && element.getClass().isArray();
            text.append(nested ? of(element, depth - 1) : String.valueOf(element));
        }
        return text.append(shown < length ? ", …}" : "}").toString();
    }
}
