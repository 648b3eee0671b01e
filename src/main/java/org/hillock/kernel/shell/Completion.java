package org.hillock.kernel.shell;

/**
 * One thing that may stand at the cursor.
 *
 * @param text what to insert
 * @param type {@code function}, {@code class} or {@code instance}
 * @param signature parameters and result as far as known, else empty
 */
public record Completion(String text, String type, String signature) {
    /** A completion known by its text alone. */
    static Completion of(String text) {
        return new Completion(text, type(text), "");
    }

    private static String type(String text) {
        if (text.indexOf('(') >= 0) return "function";
        String name = text.substring(text.lastIndexOf('.') + 1);
        boolean capital = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
        boolean constant = capital && name.length() > 1 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
        return capital && !constant ? "class" : "instance";
    }
}
