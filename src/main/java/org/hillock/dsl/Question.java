package org.hillock.dsl;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.hillock.model.Check;

/** A question that a notebook asks: {@code check("chronaxie").near(myAnswer, 6.93, 0.01)}. */
public final class Question {
    private final String name;
    private final String hint;

    Question(String name, String hint) {
        this.name = name;
        this.hint = hint;
    }

    /** What to say to one whose answer is not right. */
    public Question hint(String text) {
        return new Question(name, text);
    }

    /** Right if the answer is within so much of what was expected. */
    public Verdict near(double answer, double expected, double tolerance) {
        Check.finite("check.expected", expected, "");
        Check.notNegative("check.tolerance", tolerance, "");
        if (Math.abs(answer - expected) <= tolerance) return new Verdict(name, true, text(answer));
        return new Verdict(name, false, "not yet: " + text(answer) + " is " + direction(answer, expected) + hint());
    }

    /** Right if the answer is within so much of what is hidden. */
    public Verdict near(double answer, Hidden<Double> expected, double tolerance) {
        return near(answer, expected.reveal(), tolerance);
    }

    /** Right if the answer is the hidden word, whatever its capitals. */
    public Verdict is(String answer, Hidden<String> expected) {
        if (answer.strip().equalsIgnoreCase(expected.reveal())) return new Verdict(name, true, expected.reveal());
        String given = answer.isBlank() ? "no answer" : "it is not \"" + answer.strip() + "\"";
        return new Verdict(name, false, "not yet: " + given + hint());
    }

    /** Right if true. */
    public Verdict holds(boolean answer) {
        return answer
                ? new Verdict(name, true, "holds")
                : new Verdict(name, false, "not yet: it does not hold" + hint());
    }

    /** Six digits, as what is measured has no more to tell; of what is counted all. */
    private static String text(double answer) {
        if (answer == Math.rint(answer) && Math.abs(answer) < 1e15)
            return String.format(Locale.ROOT, "%,.0f", answer + 0.0);
        if (!Double.isFinite(answer)) return Double.toString(answer);
        return Check.text(new BigDecimal(answer).round(new MathContext(6)).doubleValue());
    }

    /** As much as helps, without the answer: the sign, a slip of units, or too much or too little. */
    private static String direction(double answer, double expected) {
        if (!Double.isFinite(answer)) return "not a number one can measure";
        if (expected != 0 && Math.abs(answer / expected + 1) < 0.02) return "right but for its sign";
        for (double slip : new double[] {1e3, 1e-3, 1e6, 1e-6})
            if (expected != 0 && Math.abs(answer / expected / slip - 1) < 0.02)
                return "off by " + Check.text(slip > 1 ? slip : 1 / slip) + " (which unit is asked for?)";
        return answer > expected ? "too much" : "too little";
    }

    private String hint() {
        return hint.isEmpty() ? "" : ". Hint: " + hint;
    }

    @Override
    public String toString() {
        return "check(\"" + name
                + "\"): follow it with near(answer, expected, tolerance), is(answer, hidden) or holds(..)";
    }
}
