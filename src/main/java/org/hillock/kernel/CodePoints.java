package org.hillock.kernel;

/** Positions in a text: code points as Jupyter counts them, UTF-16 units as Java does. */
final class CodePoints {
    private CodePoints() {}

    static int toUnits(String text, int codePoints) {
        int most = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, most)));
    }

    static int fromUnits(String text, int units) {
        return text.codePointCount(0, Math.max(0, Math.min(units, text.length())));
    }
}
