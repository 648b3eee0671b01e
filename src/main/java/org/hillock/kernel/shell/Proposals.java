package org.hillock.kernel.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jdk.jshell.SourceCodeAnalysis;
import org.hillock.model.Nearest;

/** The name that was meant by one the compiler does not know: of all that may stand in its place, the nearest. */
final class Proposals {
    private final SourceCodeAnalysis analysis;

    Proposals(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * The nearest name, methods with a bracket.
     *
     * @param fits whether a method of this name takes what the call hands over
     */
    Optional<String> near(String typed, String source, int start, Predicate<String> fits) {
        List<String> names = names(source, start, start + typed.length());
        return Nearest.to(typed, names.stream().map(Proposals::bare).distinct().toList(), fits)
                .map(name -> names.contains(name) || Character.isUpperCase(name.charAt(0)) ? name : name + "(…)");
    }

    /** What a declaration waits for, as JShell calls it ({@code method rn(int)}), with a proposal. */
    String missing(String dependency) {
        String name = bare(dependency.substring(
                dependency.lastIndexOf(' ', bare(dependency).length()) + 1));
        return dependency
                + near(name, name, 0, any -> true)
                        .map(n -> ". Did you mean " + n + "?")
                        .orElse("");
    }

    /** Names that may stand in place of the one from {@code start} to {@code end}; methods with their bracket. */
    private List<String> names(String source, int start, int end) {
        int next = Splitter.skipBlank(source, end);
        boolean made = source.substring(0, start).stripTrailing().endsWith("new");
        boolean call = !made && next < source.length() && source.charAt(next) == '(';
        return analysis.completionSuggestions(source, start, new int[1]).stream()
                .map(SourceCodeAnalysis.Suggestion::continuation)
                .filter(name -> made || name.contains("(") == call)
                .filter(name -> !name.startsWith("$"))
                .distinct()
                .toList();
    }

    private static String bare(String continuation) {
        int end = continuation.indexOf('(');
        return end < 0 ? continuation : continuation.substring(0, end);
    }
}
