package org.hillock.kernel.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain of names and calls, {@code neuron().rm(10).cm(1)}, read backwards from its end.
 *
 * @param start where its text begins
 */
record Chain(List<Link> links, int start) {
    /** A name, and whether it is called. */
    record Link(String name, boolean call) {}

    /** The chain that ends before {@code end} in a masked text; null if what stands there is no plain chain. */
    static @Nullable Chain endingAt(String masked, int end) {
        var links = new ArrayList<Link>();
        int at = end;
        while (true) {
            at = back(masked, at);
            boolean call = at > 0 && masked.charAt(at - 1) == ')';
            if (call) {
                at = opening(masked, at - 1);
                if (at < 0) return null;
                at = back(masked, at);
            }
            int nameEnd = at;
            while (at > 0 && Character.isJavaIdentifierPart(masked.charAt(at - 1))) at--;
            if (at == nameEnd || Character.isDigit(masked.charAt(at))) return null;
            links.add(new Link(masked.substring(at, nameEnd), call));
            int before = back(masked, at);
            if (before == 0 || masked.charAt(before - 1) != '.') {
                Collections.reverse(links);
                return endsWithNew(masked, before) ? null : new Chain(List.copyOf(links), at);
            }
            at = before - 1;
        }
    }

    private static boolean endsWithNew(String masked, int end) {
        return end >= 3
                && masked.startsWith("new", end - 3)
                && (end == 3 || !Character.isJavaIdentifierPart(masked.charAt(end - 4)));
    }

    /** The first position from here backwards that follows no white space. */
    private static int back(String text, int at) {
        int i = at;
        while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) i--;
        return i;
    }

    /** Where the bracket that closes here was opened, or -1. */
    static int opening(String masked, int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            char c = masked.charAt(i);
            if (c == ')' || c == ']' || c == '}') depth++;
            if ((c == '(' || c == '[' || c == '{') && --depth == 0) return i;
        }
        return -1;
    }
}
