package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.hillock.engine.stepper.Compiler;
import org.hillock.engine.stepper.JavaText;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Statement;

/**
 * The Java source of a program: a loop over the neurons of a block for each group of lines.
 *
 * <p>The methods take the columns as an array of arrays, the scalars, and how many neurons there are.
 */
final class LoopSource {
    private final Program program;
    private final Split split;
    private final Lanes lanes;
    private final List<String> columns;
    private final Map<String, String> scalars = new HashMap<>();
    private int variables;

    private LoopSource(Program program, Split split, Lanes lanes) {
        this.program = program;
        this.split = split;
        this.lanes = lanes;
        this.columns = program.columns(split);
        var names = program.scalars();
        for (int k = 0; k < names.size(); k++) scalars.put(names.get(k), "p[" + k + "]");
    }

    static String of(Program program, Split split, Lanes lanes) {
        return new LoopSource(program, split, lanes).source();
    }

    private String source() {
        var text = new StringBuilder("package " + Compiler.PACKAGE + ";\n" + lanes.imports() + "final class "
                + Compiler.CLASS + " {\n" + JavaText.HELPERS + lanes.helpers());
        for (int k = 0; k < split.loops().size(); k++) text.append(loop(k));
        text.append("  static void step(Object columns, double[] p, int n) {\n    final var c = (" + lanes.type()
                + "[][]) columns;\n");
        for (int k = 0; k < split.loops().size(); k++) text.append("    loop" + k + "(c, p, n);\n");
        text.append("  }\n");
        return text + fired() + reset() + "}\n";
    }

    private String loop(int k) {
        var lines = split.loops().get(k);
        boolean wide = lines.stream().allMatch(line -> lanes.writes(line.value(), scalars.keySet()));
        var text = wide ? lanes.text(scalars) : lanes.scalarText(scalars);
        var body = new StringBuilder();
        var arrays = new HashMap<String, String>();
        carryOut(lines, text, body, arrays, wide);
        return "  private static void loop" + k + "(" + lanes.type() + "[][] c, double[] p, int n) {\n"
                + declared(arrays) + text.constants() + "    for (int i = 0; i < n; i += "
                + (wide ? lanes.width() : "1") + ") {\n" + body + "    }\n  }\n";
    }

    /** The condition is looked at for a vector of neurons, and where it holds for one, one after the other. */
    private String fired() {
        var condition = program.fires().orElse(null);
        if (condition == null)
            return "  static int fired(Object columns, double[] p, int n, int[] out) { return 0; }\n";
        var head = "  static int fired(Object columns, double[] p, int n, int[] out) {\n    final var c = ("
                + lanes.type() + "[][]) columns;\n";
        if (lanes.width().equals("1") || !lanes.writes(condition, scalars.keySet()))
            return scan(condition) + head + "    return scan(c, p, 0, n, out, 0);\n  }\n";
        var text = lanes.text(scalars);
        var body = new StringBuilder();
        var arrays = new HashMap<String, String>();
        load(condition, text, arrays, (name, array) -> wideLoad(name, array, text, body));
        var none = lanes.none(text.of(condition));
        return scan(condition) + head + declared(arrays) + text.constants()
                + "    int m = 0;\n    for (int i = 0; i < n; i += " + lanes.width() + ") {\n" + body + "      if ("
                + none + ") continue;\n      m = scan(c, p, i, Math.min(n, i + " + lanes.width()
                + "), out, m);\n    }\n    return m;\n  }\n";
    }

    private String scan(Expression condition) {
        var text = lanes.scalarText(scalars);
        var body = new StringBuilder();
        var arrays = new HashMap<String, String>();
        load(condition, text, arrays, (name, array) -> scalarLoad(name, array, text, body));
        var fires = text.of(condition);
        return "  private static int scan(" + lanes.type()
                + "[][] c, double[] p, int from, int to, int[] out, int m) {\n" + declared(arrays) + text.constants()
                + "    for (int i = from; i < to; i++) {\n" + body + "      if (" + fires
                + ") out[m++] = i;\n    }\n    return m;\n  }\n";
    }

    private String reset() {
        var text = lanes.scalarText(scalars);
        var body = new StringBuilder();
        var arrays = new HashMap<String, String>();
        carryOut(program.reset(), text, body, arrays, false);
        return "  static void reset(Object columns, double[] p, int[] fired, int m) {\n    final var c = ("
                + lanes.type()
                + "[][]) columns;\n" + declared(arrays) + text.constants()
                + "    for (int k = 0; k < m; k++) {\n      final int i = fired[k];\n" + body + "    }\n  }\n";
    }

    private String declared(Map<String, String> arrays) {
        var text = new StringBuilder();
        arrays.forEach((name, array) ->
                text.append("    final " + lanes.type() + "[] " + array + " = c[" + columns.indexOf(name) + "];\n"));
        return text.toString();
    }

    /** Writes lines that load what they need and store what others need. */
    private void carryOut(
            List<Statement> lines, Text text, StringBuilder body, Map<String, String> arrays, boolean wide) {
        // All loads come first, so that the text knows which names differ from neuron to neuron.
        var made = new ArrayList<String>();
        for (var line : lines) {
            line.value().names(n -> {
                if (made.contains(n.name())) return;
                load(n, text, arrays, (name, array) -> {
                    if (wide) wideLoad(name, array, text, body);
                    else scalarLoad(name, array, text, body);
                });
            });
            made.add(line.name());
        }
        for (var line : lines) {
            var variable = "x" + variables++;
            body.append("      final " + (wide ? lanes.value() : lanes.type()) + " " + variable + " = "
                    + text.of(line.value()) + ";\n");
            text.put(line.name(), variable);
            if (!columns.contains(line.name())) continue;
            var array = arrays.computeIfAbsent(line.name(), n -> "a" + columns.indexOf(n));
            body.append("      " + (wide ? lanes.store(array, variable) : array + "[i] = " + variable) + ";\n");
        }
    }

    private void load(Expression of, Text text, Map<String, String> arrays, BiConsumer<String, String> each) {
        of.names(n -> {
            if (!columns.contains(n.name()) || arrays.containsKey(n.name())) return;
            arrays.put(n.name(), "a" + columns.indexOf(n.name()));
            each.accept(n.name(), arrays.get(n.name()));
        });
    }

    private void wideLoad(String name, String array, Text text, StringBuilder body) {
        var variable = "x" + variables++;
        body.append("      final " + lanes.value() + " " + variable + " = " + lanes.load(array) + ";\n");
        text.put(name, variable);
    }

    private void scalarLoad(String name, String array, Text text, StringBuilder body) {
        var variable = "x" + variables++;
        body.append("      final " + lanes.type() + " " + variable + " = " + array + "[i];\n");
        text.put(name, variable);
    }
}
