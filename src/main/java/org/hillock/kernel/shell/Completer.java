package org.hillock.kernel.shell;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** What Tab offers. */
public final class Completer {
    private static final Set<String> OBJECT =
            Set.of("equals(", "getClass()", "hashCode()", "notify()", "notifyAll()", "toString()", "wait(");

    /**
     * @param start where the text to be replaced begins; it ends at the cursor
     */
    public record Answer(List<Completion> completions, int start) {}

    private final SourceCodeAnalysis analysis;
    private final Splitter splitter;
    private final Names names;

    public Completer(Shell shell) {
        analysis = shell.analysis();
        splitter = new Splitter(analysis);
        names = new Names(shell);
    }

    /** What may stand at the cursor, best first. */
    public Answer complete(String code, int cursor) {
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) start--;
        String prefix = code.substring(start, cursor);
        String masked = Mask.of(code.substring(0, start));
        int dot = masked.stripTrailing().length() - 1;
        boolean member = dot >= 0 && masked.charAt(dot) == '.';
        Receiver receiver = member ? Receiver.endingAt(masked, dot, names) : null;
        if (receiver != null) return new Answer(Members.of(receiver, prefix), start);
        return ask(code, cursor, prefix, member, member && !isClass(masked, dot));
    }

    private static boolean isClass(String masked, int dot) {
        Chain chain = Chain.endingAt(masked, dot);
        if (chain == null) return false;
        Chain.Link last = chain.links().get(chain.links().size() - 1);
        return !last.call() && Character.isUpperCase(last.name().charAt(0));
    }

    /** Asks the compiler. */
    private Answer ask(String code, int cursor, String prefix, boolean member, boolean ofValue) {
        var anchor = new int[] {cursor};
        List<Suggestion> suggestions =
                analysis.completionSuggestions(Context.of(splitter, code, cursor), cursor, anchor);
        // The same name may come twice, by two overloads of which one fits the type asked for.
        Map<String, Boolean> fits = new LinkedHashMap<>();
        for (Suggestion s : suggestions) {
            String text = s.continuation();
            if (text.indexOf('$') >= 0 && !prefix.startsWith("$") || text.startsWith("_")) continue;
            if (ofValue && prefix.length() < 2 && OBJECT.contains(text)) continue;
            fits.merge(text, s.matchesType(), Boolean::logicalOr);
        }
        boolean only = prefix.isEmpty() && fits.containsValue(true);
        // Where it does not know what type is asked for, all types fit or none, and it answers all that there is.
        boolean all = prefix.isEmpty() && fits.getOrDefault("Object", false) == only;
        Call call = member ? null : Call.around(code, cursor, names);
        if (all && call != null && !call.word().methods().isEmpty())
            fits.keySet().retainAll(names.variables(call::takes));
        if (call != null)
            call.constants()
                    .filter(text -> text.startsWith(prefix, text.lastIndexOf('.') + 1))
                    .forEach(text -> fits.put(text, true));
        // Packages are found where nothing else is: netscape is not what "ne" is typed for.
        if (!prefix.isEmpty() && fits.keySet().stream().anyMatch(text -> !text.endsWith(".")))
            fits.keySet().removeIf(text -> text.endsWith("."));
        List<Completion> completions = fits.entrySet().stream()
                .filter(e -> !only || e.getValue())
                .sorted(Comparator.comparing((Map.Entry<String, Boolean> e) -> !e.getValue()))
                .map(e -> Completion.of(e.getKey()))
                .toList();
        return new Answer(completions, anchor[0]);
    }
}
