package org.hillock.dsl;

/**
 * Whether an answer is right.
 *
 * @param name of the question
 * @param message the answer if it is right, else what helps
 */
public record Verdict(String name, boolean passed, String message) {
    @Override
    public String toString() {
        return (passed ? "✓ " : "✗ ") + name + ": " + message;
    }
}
