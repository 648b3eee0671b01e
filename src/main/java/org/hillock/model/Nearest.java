package org.hillock.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The name that someone who typed another one may have meant. */
public final class Nearest {
    private static final int SHORTEST_WORD = 3;

    private Nearest() {}

    /** The nearest of the names, if it is near enough: about one slip for every three letters, or some words left out. */
    public static Optional<String> to(String typed, Collection<String> names) {
        return to(typed, names, name -> true);
    }

    /** @param fits decides between names that are equally near */
    public static Optional<String> to(String typed, Collection<String> names, Predicate<String> fits) {
        int limit = Math.max(1, (typed.length() + 1) / 3);
        return names.stream()
                .filter(name -> !name.equals(typed))
                .filter(name -> slips(typed, name) <= limit)
                // A one-letter name is near to every other one.
                .filter(name -> typed.length() > 1 || name.equalsIgnoreCase(typed))
                .min(Comparator.comparingInt((String name) -> slips(typed, name))
                        .thenComparing(name -> !fits.test(name))
                        .thenComparing(name -> !isPart(typed, name))
                        .thenComparingInt(name -> distance(typed, name))
                        .thenComparing(name -> !name.regionMatches(true, 0, typed, 0, typed.length()))
                        .thenComparing(name -> !samePrefix(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int slips(String typed, String name) {
        return isPart(typed, name) ? 1 : distance(typed, name);
    }

    /** Whether one has the other for its first or last word, rest in vRest, or the one typed is cut short: thresh. */
    private static boolean isPart(String typed, String name) {
        String shorter = typed.length() < name.length() ? typed : name;
        String longer = typed.length() < name.length() ? name : typed;
        int rest = longer.length() - shorter.length();
        if (shorter.length() < SHORTEST_WORD || rest == 0) return false;
        boolean begins = longer.regionMatches(true, 0, shorter, 0, shorter.length());
        boolean ends = longer.regionMatches(true, rest, shorter, 0, shorter.length());
        boolean isCut = shorter.equals(typed) && typed.length() > SHORTEST_WORD;
        return begins && (isCut || Character.isUpperCase(longer.charAt(shorter.length())))
                || ends && Character.isUpperCase(longer.charAt(rest));
    }

    private static boolean samePrefix(String a, String b) {
        return !b.isEmpty() && Character.toLowerCase(a.charAt(0)) == Character.toLowerCase(b.charAt(0));
    }

    /** Insertions, deletions, substitutions and swaps of neighbours that lead from one to the other; case is free. */
    static int distance(String typed, String name) {
        String a = typed.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + swap);
                boolean crossed =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (crossed) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
        return d[a.length()][b.length()];
    }
}
