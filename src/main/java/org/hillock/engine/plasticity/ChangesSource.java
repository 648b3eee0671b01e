package org.hillock.engine.plasticity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hillock.engine.stepper.Compiler;
import org.hillock.engine.stepper.JavaText;
import org.hillock.plasticity.SynapseEquations;

/** The Java source of {@link Changes}: a method for each loop. */
final class ChangesSource {
    private final Passes passes;
    private final Map<String, Integer> scalars;
    private final int lower;

    private ChangesSource(Passes passes, Map<String, Integer> scalars, int lower) {
        this.passes = passes;
        this.scalars = scalars;
        this.lower = lower;
    }

    static String of(Passes passes, Map<String, Integer> scalars, int lower) {
        return new ChangesSource(passes, scalars, lower).source();
    }

    private String source() {
        var said = new StringBuilder(Compiler.head(StatementLoops.class, "") + JavaText.HELPERS);
        said.append("  public void loop(int k, int n, double[][] columns, double[] p) {\n    switch (k) {\n");
        for (int k = 0; k < passes.all().size(); k++)
            said.append("      case " + k + ": loop" + k + "(n, columns, p); break;\n");
        said.append("    }\n  }\n");
        for (int k = 0; k < passes.all().size(); k++) said.append(loop(k));
        return said + "}\n";
    }

    /** All that it needs is loaded first and stored last, so that the virtual machine can make vectors of it. */
    private int column(String name) {
        return Objects.requireNonNull(passes.columns().get(name));
    }

    private String loop(int number) {
        var text = new JavaText(passes.columns().keySet());
        var names = new HashMap<String, String>();
        scalars.forEach((name, place) -> names.put(name, "q" + place));
        // What an earlier loop has set is a column from there on.
        for (var earlier : passes.all().subList(0, number)) for (var line : earlier.lines()) names.remove(line.name());
        var arrays = new TreeMap<Integer, String>();
        var loads = new StringBuilder();
        var body = new StringBuilder();
        var results = new TreeMap<Integer, String>();
        var lines = passes.all().get(number).lines();
        for (int k = 0; k < lines.size(); k++) {
            var line = lines.get(k);
            var done = new HashSet<>(names.keySet());
            line.value().names(n -> {
                if (!done.add(n.name())) return;
                int column = column(n.name());
                arrays.put(column, "a" + column);
                loads.append("      final double x" + column + " = a" + column + "[i];\n");
                names.put(n.name(), "x" + column);
            });
            int column = column(line.name());
            var value = text.of(line.value(), names);
            if (line.name().equals(SynapseEquations.WEIGHT))
                value = "Math.min(q" + (lower + 1) + ", Math.max(q" + lower + ", " + value + "))";
            body.append("      final double v" + k + " = " + value + ";\n");
            names.put(line.name(), "v" + k);
            arrays.put(column, "a" + column);
            results.put(column, "v" + k);
        }
        results.forEach((column, value) -> body.append("      a" + column + "[i] = " + value + ";\n"));
        var said = new StringBuilder(
                "  private static void loop" + number + "(int n, double[][] columns, double[] p) {\n");
        arrays.forEach((column, name) -> said.append("    final double[] " + name + " = columns[" + column + "];\n"));
        // In the same order in each process, or what one has compiled is not found by the next.
        for (int place : new TreeSet<>(scalars.values())) number(said, place);
        number(said, lower);
        number(said, lower + 1);
        return said + text.constants() + "    for (int i = 0; i < n; i++) {\n" + loads + body + "    }\n  }\n";
    }

    private static void number(StringBuilder said, int place) {
        said.append("    final double q" + place + " = p[" + place + "];\n");
    }
}
