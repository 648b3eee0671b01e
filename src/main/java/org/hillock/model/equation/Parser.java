package org.hillock.model.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hillock.model.Nearest;
import org.hillock.model.equation.Lexer.Kind;
import org.hillock.model.equation.Lexer.Token;

/**
 * Reads equations, conditions and reset statements. Strength of the operators, loosest first: {@code or}, {@code and},
 * {@code not}, comparisons, {@code + -}, {@code * /}, the sign, {@code ^}, which is right-associative.
 */
public final class Parser {
    /** A text longer than this is not a set of equations; nor is nesting deeper than this. */
    private static final int LONGEST = 100_000;

    private static final int DEEPEST = 100;
    private static final int MOST_TOKENS = 1000;
    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("+", Operator.PLUS),
            Map.entry("-", Operator.MINUS),
            Map.entry("*", Operator.TIMES),
            Map.entry("/", Operator.OVER),
            Map.entry("^", Operator.POWER),
            Map.entry("**", Operator.POWER),
            Map.entry("<", Operator.LESS),
            Map.entry("<=", Operator.LESS_EQUAL),
            Map.entry(">", Operator.GREATER),
            Map.entry(">=", Operator.GREATER_EQUAL),
            Map.entry("and", Operator.AND),
            Map.entry("&&", Operator.AND),
            Map.entry("or", Operator.OR),
            Map.entry("||", Operator.OR));
    private static final Map<String, Operator> CHANGES =
            Map.of("+=", Operator.PLUS, "-=", Operator.MINUS, "*=", Operator.TIMES, "/=", Operator.OVER);

    private final String what;
    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(String what, String text) {
        if (text.length() > LONGEST)
            throw new IllegalArgumentException(
                    what + " must have at most " + LONGEST + " characters, but has " + text.length() + ".");
        this.what = what;
        this.text = text;
        this.tokens = Lexer.tokens(what, text);
    }

    /** {@code v' = …}, {@code dv/dt = …} and {@code x = …}, one a line. */
    public static List<Statement> equations(String text) {
        return new Parser("equations", text).statements(true);
    }

    /** Lines of {@link #equations}, then what happens {@code on pre:} and the like, each up to the next such heading. */
    public static List<Block> blocks(String what, String text) {
        return new Parser(what, text).blocks();
    }

    /** {@code v = -65}, {@code u += 8}, one a line or separated by {@code ;}. */
    public static List<Statement> assignments(String what, String text) {
        return new Parser(what, text).statements(false);
    }

    /** {@code v > 1}, alone. */
    public static Expression condition(String what, String text) {
        return new Parser(what, text).alone(true);
    }

    /** {@code (a + b)/2}, alone. */
    public static Expression number(String what, String text) {
        return new Parser(what, text).alone(false);
    }

    private Expression alone(boolean condition) {
        skip();
        int at = peek().at();
        var expression = expression(0);
        skip();
        if (!atEnd()) throw expected("an operator or the end of the text");
        if (next > MOST_TOKENS) throw error(at, "this has more than " + MOST_TOKENS + " words and signs.");
        if (expression.condition() != condition)
            throw error(
                    at,
                    condition
                            ? "a condition such as v > 1 was expected, but this is a number."
                            : "a number was expected, but this is a condition.");
        return expression;
    }

    /** Passes over ends of lines and comments. */
    private void skip() {
        while (peek().kind() == Kind.COMMENT || peek().kind() == Kind.END && !atEnd()) take();
    }

    private List<Statement> statements(boolean slopes) {
        var statements = new ArrayList<Statement>();
        while (true) {
            skip();
            if (atEnd()) break;
            statements.add(statement(slopes, !slopes));
        }
        if (statements.isEmpty())
            throw new IllegalArgumentException(what + " must not be empty. Write for instance "
                    + (slopes ? "equations(\"v' = (I - v)/10\")." : "reset(\"v = -65\")."));
        return statements;
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var heading = new Token(Kind.NAME, "", 0);
        var statements = new ArrayList<Statement>();
        for (skip(); !atEnd(); skip()) {
            boolean headed = peek().kind() == Kind.NAME && peek().text().equals("on");
            if (headed && tokens.get(next + 1).kind() == Kind.NAME) {
                blocks.add(new Block(heading.text(), heading.at(), statements));
                statements.clear();
                take();
                heading = take();
                if (!peek().is(":")) throw expected("\":\" after \"on " + heading.text() + "\"");
                take();
            } else statements.add(statement(true, true));
        }
        blocks.add(new Block(heading.text(), heading.at(), statements));
        return blocks;
    }

    private Statement statement(boolean slopes, boolean changes) {
        int begin = next;
        var name = take();
        if (name.kind() != Kind.NAME)
            throw error(
                    name.at(),
                    "a line must begin with a name, as in "
                            + (slopes ? "v' = ... or x = ..." : "v = ... or u += ...") + ", but begins with "
                            + name.quoted()
                            + ".");
        var kind = Statement.Kind.VALUE;
        var left = name.text();
        if (slopes && (left.matches("d\\d.+") && peek().is("/"))) throw secondOrder(name.at());
        if (slopes && peek().is("'")) {
            take();
            if (peek().is("'")) throw secondOrder(name.at());
            kind = Statement.Kind.SLOPE;
        } else if (slopes && left.length() > 1 && left.charAt(0) == 'd' && peek().is("/")) {
            take();
            if (peek().kind() != Kind.NAME || !peek().text().equals("dt")) throw expected("dt, as in dv/dt = ...");
            take();
            kind = Statement.Kind.SLOPE;
            left = left.substring(1);
        }
        if (OPERATORS.containsKey(left) || Function.of(left).isPresent())
            throw error(name.at(), "\"" + left + "\" is a word of the language. Take another name.");
        var target = new Expression.Name(left, name.at());
        var sign = take();
        var change = changes ? CHANGES.get(sign.text()) : null;
        Expression value;
        if (sign.is("=")) {
            value = number(0);
        } else if (change != null && kind == Statement.Kind.VALUE) {
            value = new Expression.Operation(change, target, number(0));
        } else {
            throw error(
                    sign.at(),
                    wanted(changes, kind) + " was expected after \"" + left + "\", but " + found(sign) + ".");
        }
        var comment = peek().kind() == Kind.COMMENT ? take().text() : "";
        if (peek().kind() != Kind.END) throw expected("an operator or the end of the line");
        if (next - begin > MOST_TOKENS)
            throw error(
                    name.at(),
                    "this line has more than " + MOST_TOKENS + " words and signs. Give its parts names of their own.");
        return new Statement(kind, left, name.at(), value, comment);
    }

    private static String wanted(boolean changes, Statement.Kind kind) {
        if (kind == Statement.Kind.SLOPE) return "=";
        return changes ? "=, +=, -=, *= or /=" : "= or '";
    }

    private IllegalArgumentException secondOrder(int at) {
        return error(at, "only first derivatives are known. Write x' = y and y' = ... for x'' = ...");
    }

    /** An expression that is a number and not a condition. */
    private Expression number(int strength) {
        int at = peek().at();
        var value = expression(strength);
        if (value.condition())
            throw error(
                    at, "a number was expected, but this is a condition. Write where(condition, 1, 0) for a number.");
        return value;
    }

    /** All that binds more strongly than this. */
    private Expression expression(int strength) {
        if (++depth > DEEPEST) throw error(peek().at(), "this is nested more than " + DEEPEST + " deep.");
        var left = prefix();
        while (true) {
            var token = peek();
            var operator =
                    token.kind() == Kind.SYMBOL || token.kind() == Kind.NAME ? OPERATORS.get(token.text()) : null;
            if (operator == null || operator.strength() <= strength) break;
            take();
            boolean comparison = operator.condition() && !operator.joins();
            if (left.condition() != operator.joins())
                throw error(
                        token.at(),
                        left.condition()
                                ? "a condition cannot stand before \"" + token.text() + "\"" + chained(comparison)
                                : "a condition such as v > 1 was expected before \"" + token.text() + "\".");
            int at = peek().at();
            // Right-associative: 2^3^2 is 2^9.
            var right = expression(operator == Operator.POWER ? Operator.SIGN : operator.strength());
            if (right.condition() != operator.joins())
                throw error(
                        at,
                        (operator.joins() ? "a condition such as v > 1" : "a number") + " was expected after \""
                                + token.text() + "\".");
            left = new Expression.Operation(operator, left, right);
        }
        depth--;
        return left;
    }

    private static String chained(boolean comparison) {
        return comparison ? ". Write (a < b) and (b < c) for a < b < c." : ".";
    }

    private Expression prefix() {
        var token = peek();
        if (token.is("-") || token.is("+")) {
            take();
            var of = expression(Operator.SIGN);
            if (of.condition()) throw error(token.at(), "a condition has no sign.");
            if (token.is("+")) return of;
            return of instanceof Expression.Number n ? new Expression.Number(-n.value()) : new Expression.Negation(of);
        }
        if (token.is("!") || token.kind() == Kind.NAME && token.text().equals("not")) {
            take();
            int at = peek().at();
            var of = expression(Operator.AND.strength());
            if (!of.condition())
                throw error(at, "a condition such as v > 1 was expected after \"" + token.text() + "\".");
            return new Expression.Call(Function.NOT, List.of(of));
        }
        if (token.is("(")) {
            take();
            var inner = expression(0);
            close();
            return inner;
        }
        if (token.kind() == Kind.NUMBER) {
            take();
            if (peek().kind() == Kind.NAME && !OPERATORS.containsKey(peek().text()) || peek().is("("))
                throw error(
                        peek().at(),
                        "an operator was expected between \"" + token.text() + "\" and "
                                + peek().quoted() + ". Write " + token.text() + "*"
                                + (peek().is("(") ? "(...)" : peek().text()) + ".");
            return new Expression.Number(Double.parseDouble(token.text()));
        }
        if (token.kind() == Kind.NAME && !OPERATORS.containsKey(token.text())) {
            take();
            if (peek().is("(")) return call(token);
            if (Function.of(token.text()).isPresent())
                throw error(token.at(), "\"" + token.text() + "\" is a function. Write " + token.text() + "(...).");
            return new Expression.Name(token.text(), token.at());
        }
        throw expected("a value (a number, a name, \"(\" or \"-\")");
    }

    private Expression call(Token name) {
        var function = Function.of(name.text()).orElseThrow(() -> error(name.at(), unknown(name.text())));
        take();
        var arguments = new ArrayList<Expression>();
        if (!peek().is(")")) {
            do {
                if (!arguments.isEmpty()) take();
                int at = peek().at();
                var argument = expression(0);
                if (argument.condition() != function.takesCondition(arguments.size()))
                    throw error(
                            at,
                            (argument.condition() ? "a number" : "a condition such as v > 1") + " was expected in "
                                    + function.word() + "(..).");
                arguments.add(argument);
            } while (peek().is(","));
        }
        close();
        if (arguments.size() != function.arity())
            throw error(
                    name.at(),
                    function.word() + " takes " + function.arity() + " argument" + (function.arity() == 1 ? "" : "s")
                            + ", but was given " + arguments.size() + ".");
        return new Expression.Call(function, arguments);
    }

    private static String unknown(String name) {
        var words = Arrays.stream(Function.values()).map(Function::word).toList();
        return "there is no function \"" + name + "\""
                + Nearest.to(name, words)
                        .map(w -> ". Did you mean " + w + "(..)?")
                        .orElse(", only " + String.join(", ", words) + ". A product is written " + name + "*(...).");
    }

    private void close() {
        if (!peek().is(")")) throw expected("\")\" or an operator");
        take();
    }

    private IllegalArgumentException expected(String something) {
        var hint = peek().is("^") || peek().is("*") ? " A power is written v^3." : "";
        if (begins(peek()) && next > 0 && ends(tokens.get(next - 1))) hint = " A product is written a*b.";
        if (peek().is("=") || peek().is("==")) hint = " Comparisons are <, <=, > and >=.";
        return error(peek().at(), something + " was expected, but " + found(peek()) + "." + hint);
    }

    private static boolean begins(Token token) {
        return token.kind() == Kind.NAME || token.kind() == Kind.NUMBER || token.is("(");
    }

    private static boolean ends(Token token) {
        return token.kind() == Kind.NAME || token.kind() == Kind.NUMBER || token.is(")");
    }

    private static String found(Token token) {
        return token.kind() == Kind.END ? "the line ends here" : token.quoted() + " was found";
    }

    private IllegalArgumentException error(int at, String message) {
        return Pointed.error(what, text, at, message);
    }

    private boolean atEnd() {
        return next == tokens.size() - 1;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(atEnd() ? next : next++);
    }
}
