package org.hillock.kernel.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hillock.kernel.shell.Mask;

/**
 * Cuts a script into its statements without a compiler, where JShell would cut it. What it takes for one and is none
 * does not compile.
 */
final class Units {
    /** A line that can only be meant to go on with the one before. */
    private static final Pattern GOES_ON = Pattern.compile("\\s*(?:[.?:*%&|^>=]|[+-]\\s)");
    /** What a line ends in that can only be meant to go on with the next. */
    private static final String OPEN = ".,=+-*/%&|^<?:!~";
    /** What begins a statement that ends in a brace or a semicolon and has no value. */
    private static final Pattern STATEMENT =
            Pattern.compile("\\{|(?:for|while|if|do|try|synchronized|throw|assert)\\b");
    /** What makes a statement go on behind its brace or semicolon. */
    private static final Pattern BRANCH = Pattern.compile("\\s*(?:else|catch|finally|while)\\b");

    private final String script;
    private final String code;

    private Units(String script) {
        this.script = script;
        this.code = Mask.of(script);
    }

    /**
     * A statement.
     *
     * @param code its text without remarks and without what stands in quotes
     * @param line in which it begins
     */
    record Unit(String text, String code, int line) {
        boolean isStatement() {
            return STATEMENT.matcher(code).lookingAt();
        }
    }

    /** The statements in order; empty if brackets do not match or the last one does not end. */
    static Optional<List<Unit>> of(String script) {
        return new Units(script).cut();
    }

    private Optional<List<Unit>> cut() {
        var units = new ArrayList<Unit>();
        int line = 1;
        int end = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\n') line++;
            if (i < end || Character.isWhitespace(c)) continue;
            end = end(i);
            if (end < 0) return Optional.empty();
            units.add(new Unit(script.substring(i, end), code.substring(i, end), line));
        }
        return Optional.of(units);
    }

    /** Where what begins here ends, or -1. */
    private int end(int begin) {
        boolean statement = STATEMENT.matcher(code).region(begin, code.length()).lookingAt();
        int depth = 0;
        for (int i = begin; i < code.length(); i++) {
            char c = code.charAt(i);
            if ("([{".indexOf(c) >= 0) depth++;
            if (")]}".indexOf(c) >= 0) depth--;
            if (depth < 0) return -1;
            if (depth > 0) continue;
            if (statement) {
                if ((c == ';' || c == '}') && !follows(BRANCH, i + 1)) return i + 1;
            } else if (c == ';') {
                return i + 1;
            } else if (c == '\n' && !isOpen(begin, i) && !follows(GOES_ON, i)) {
                return i;
            }
        }
        return statement || depth > 0 ? -1 : code.length();
    }

    private boolean follows(Pattern pattern, int at) {
        return pattern.matcher(code).region(at, code.length()).lookingAt();
    }

    private boolean isOpen(int begin, int end) {
        String line = code.substring(begin, end).stripTrailing();
        return OPEN.indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
