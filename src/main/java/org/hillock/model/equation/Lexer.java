package org.hillock.model.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a text into tokens. A newline or {@code ;} ends a statement; {@code #} or {@code //} begins a comment. */
final class Lexer {
    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        COMMENT,
        END
    }

    /** @param text the token itself; of a comment what follows its sign; empty at the end of the whole text */
    record Token(Kind kind, String text, int at) {
        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }

        /** As an error quotes it. */
        String quoted() {
            if (kind == Kind.END) return "the end of the line";
            return kind == Kind.COMMENT ? "a comment" : "\"" + text + "\"";
        }
    }

    private static final String[] SYMBOLS = {
        "<=", ">=", "==", "!=", "&&", "||", "+=", "-=", "*=", "/=", "**", "+", "-", "*", "/", "^", "(", ")", ",", "=",
        "<", ">", "'", "!", ":"
    };

    /** What is typed or pasted for a sign of ours. */
    private static final Map<String, String> LOOKALIKES = Map.ofEntries(
            Map.entry("\u2212", "-"),
            Map.entry("\u2013", "-"),
            Map.entry("\u00d7", "*"),
            Map.entry("\u00b7", "*"),
            Map.entry("\u00f7", "/"),
            Map.entry("\u00b2", "^2"),
            Map.entry("\u00b3", "^3"),
            Map.entry("\u2032", "'"),
            Map.entry("\u2019", "'"),
            Map.entry("\u2264", "<="),
            Map.entry("\u2265", ">="),
            Map.entry("[", "("),
            Map.entry("]", ")"),
            Map.entry("{", "("),
            Map.entry("}", ")"),
            Map.entry("?", "where(condition, a, b)"));

    private static final int LONGEST_WORD = 100;

    private final String what;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String what, String text) {
        this.what = what;
        this.text = text;
    }

    static List<Token> tokens(String what, String text) {
        var lexer = new Lexer(what, text);
        while (lexer.at < text.length()) lexer.next();
        lexer.tokens.add(new Token(Kind.END, "", text.length()));
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        int from = at;
        if (c == '\n' || c == ';') {
            at++;
            add(Kind.END, from);
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '#' || text.startsWith("//", at)) {
            while (at < text.length() && text.charAt(at) != '\n') at++;
            var comment = text.substring(from + (c == '#' ? 1 : 2), at).strip();
            tokens.add(new Token(Kind.COMMENT, comment, from));
        } else if (digit(c) || c == '.') {
            number();
        } else if (Character.isLetter(c) || c == '_') {
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) at++;
            checkLength(from);
            add(Kind.NAME, from);
        } else {
            symbol();
        }
    }

    private void number() {
        int from = at;
        while (at < text.length() && (digit(text.charAt(at)) || text.charAt(at) == '.')) at++;
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 2 : 1;
            if (at + sign < text.length() && digit(text.charAt(at + sign))) {
                at += sign;
                while (at < text.length() && digit(text.charAt(at))) at++;
            }
        }
        checkLength(from);
        var digits = text.substring(from, at);
        if (digits.chars().filter(c -> c == '.').count() > 1 || digits.chars().noneMatch(Lexer::digit))
            throw Pointed.error(what, text, from, "\"" + digits + "\" is not a number.");
        if (Double.isInfinite(Double.parseDouble(digits)))
            throw Pointed.error(what, text, from, "\"" + digits + "\" is too large.");
        add(Kind.NUMBER, from);
    }

    private void checkLength(int from) {
        if (at - from > LONGEST_WORD)
            throw Pointed.error(
                    what, text, from, "a name or a number must have at most " + LONGEST_WORD + " characters.");
    }

    private void symbol() {
        for (var symbol : SYMBOLS)
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                add(Kind.SYMBOL, at - symbol.length());
                return;
            }
        var found = new String(Character.toChars(text.codePointAt(at)));
        var meant = LOOKALIKES.get(found);
        throw Pointed.error(
                what,
                text,
                at,
                "\"" + found + "\" has no meaning here." + (meant == null ? "" : " Write " + meant + "."));
    }

    private void add(Kind kind, int from) {
        tokens.add(new Token(kind, text.substring(from, at), from));
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }
}
