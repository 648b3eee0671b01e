package org.hillock.engine.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hillock.engine.stepper.Compiler;
import org.hillock.engine.stepper.JavaText;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Statement;

/**
 * The Java source of a program: a loop over the neurons of a block for each group of lines.
 *
 * <p>The methods take the columns as an array of arrays and the scalars.
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
        var text = new StringBuilder(
                Compiler.head(BlockLoops.class, lanes.imports()) + JavaText.HELPERS + lanes.helpers());
        int loops = split.loops().size();
        boolean fused = loops > 0 && fused();
        for (int k = 0; k < loops; k++) text.append(loop(k, fused && k == loops - 1));
        text.append("  public int step(Object columns, double[] p, Object inbox, int at, int stride, int n, int size,"
                + " int[] out) {\n    final var c = (" + lanes.type() + "[][]) columns;\n    final var in = ("
                + lanes.cell() + "[]) inbox;\n");
        for (int k = 0; k < loops; k++)
            text.append("    " + (fused && k == loops - 1 ? "return " : "") + name(k)
                    + "(c, p, in, at, stride, n, size, out);\n");
        if (!fused)
            text.append("    return " + (program.fires().isEmpty() ? "0" : "scan(c, p, 0, size, out, 0)") + ";\n");
        text.append("  }\n");
        return text + scan() + fired() + reset() + "}\n";
    }

    /** True if the last loop can see who fires as it goes; a plain loop with a branch in it would not become a vector loop. */
    private boolean fused() {
        var last = split.loops().get(split.loops().size() - 1);
        return !lanes.width().equals("1")
                && wide(last)
                && program.fires()
                        .filter(f -> lanes.writes(f, scalars.keySet()))
                        .isPresent();
    }

    private boolean wide(List<Statement> lines) {
        return lines.stream().allMatch(line -> lanes.writes(line.value(), scalars.keySet()));
    }

    /** Loops in vectors have names by which the kernel's flags have them compiled early. */
    private String name(int k) {
        boolean vectors = !lanes.width().equals("1") && wide(split.loops().get(k));
        return (vectors ? "wide" : "loop") + k;
    }

    private String loop(int k, boolean fused) {
        var lines = split.loops().get(k);
        boolean wide = wide(lines);
        var words = wide ? lanes : new Lanes.Plain(lanes.type());
        var text = words.text(scalars);
        var body = new StringBuilder();
        var arrays = new HashMap<String, String>();
        carryOut(lines, words, text, body, arrays);
        for (var arrived : lastUses(k)) body.append("      " + words.clear(offset(arrived)) + ";\n");
        if (fused) {
            var condition = program.fires().orElseThrow();
            load(condition, words, text, body, arrays);
            var none = lanes.none(text.of(condition));
            body.append(text.statements() + "      if (" + none
                    + ") continue;\n      m = scan(c, p, i, Math.min(size, i + " + lanes.width() + "), out, m);\n");
        }
        return "  private static int " + name(k) + "(" + lanes.type() + "[][] c, double[] p, " + lanes.cell()
                + "[] in, int at, int stride, int n, int size, int[] out) {\n" + declared(arrays) + text.constants()
                + "    int m = 0;\n    for (int i = 0; i < " + end() + "; i += " + words.width() + ") {\n" + body
                + "    }\n    return m;\n  }\n";
    }

    /**
     * Where loops end. Those in vectors take the places behind the last neuron along; one that goes from neuron to neuron among them does too,
     * since a vector reads what it leaves there.
     */
    private String end() {
        return lanes.width().equals("1") ? "size" : "n";
    }

    /** The receptors that a loop reads and none after it. */
    private List<Integer> lastUses(int k) {
        return program.arriving().stream()
                .filter(r -> last(Program.arrived(r)) == k)
                .toList();
    }

    private int last(String name) {
        for (int k = split.loops().size() - 1; k >= 0; k--)
            if (split.loops().get(k).stream().anyMatch(line -> line.value().mentions(name))) return k;
        return -1;
    }

    private static String offset(int receptor) {
        return "at + " + receptor + " * stride";
    }

    /** Looks who fires of the neurons from one to another. */
    private String scan() {
        return condition(
                "private static int scan(" + lanes.type() + "[][] c, double[] p, int from, int to, int[] out, int m)",
                "",
                "for (int i = from; i < to; i++) {\n");
    }

    /** Looks who fires of those that are listed. */
    private String fired() {
        return condition(
                "public int fired(Object columns, double[] p, int[] some, int count, int[] out, int m)",
                "    final var c = (" + lanes.type() + "[][]) columns;\n",
                "for (int k = 0; k < count; k++) {\n      final int i = some[k];\n");
    }

    private String condition(String head, String before, String loop) {
        var condition = program.fires().orElse(null);
        if (condition == null) return "  " + head + " { return m; }\n";
        var plain = new Lanes.Plain(lanes.type());
        var text = plain.text(scalars);
        var body = new StringBuilder();
        var arrays = new HashMap<String, String>();
        load(condition, plain, text, body, arrays);
        var fires = text.of(condition);
        return "  " + head + " {\n" + before + declared(arrays) + text.constants() + "    " + loop + body + "      if ("
                + fires + ") out[m++] = i;\n    }\n    return m;\n  }\n";
    }

    private String reset() {
        var plain = new Lanes.Plain(lanes.type());
        var text = plain.text(scalars);
        var body = new StringBuilder();
        var arrays = new HashMap<String, String>();
        carryOut(program.reset(), plain, text, body, arrays);
        return "  public void reset(Object columns, double[] p, int[] fired, int m) {\n    final var c = ("
                + lanes.type()
                + "[][]) columns;\n" + declared(arrays) + text.constants()
                + "    for (int k = 0; k < m; k++) {\n      final int i = fired[k];\n" + body + "    }\n  }\n";
    }

    private String declared(Map<String, String> arrays) {
        var text = new StringBuilder();
        arrays.forEach((name, array) -> {
            if (columns.contains(name))
                text.append("    final " + lanes.type() + "[] " + array + " = c[" + columns.indexOf(name) + "];\n");
        });
        return text.toString();
    }

    /** Writes lines that load what they need and store what others need. */
    private void carryOut(
            List<Statement> lines, Lanes words, Text text, StringBuilder body, Map<String, String> arrays) {
        // All loads come first, so that the text knows which names differ from neuron to neuron.
        var made = new ArrayList<String>();
        for (var line : lines) {
            line.value().names(n -> {
                if (!made.contains(n.name())) load(n, words, text, body, arrays);
            });
            made.add(line.name());
        }
        for (int k = 0; k < lines.size(); k++) {
            var line = lines.get(k);
            var variable = "x" + variables++;
            var value = text.of(line.value());
            body.append(text.statements() + "      final " + words.value() + " " + variable + " = " + value + ";\n");
            text.put(line.name(), variable);
            boolean again = lines.subList(k + 1, lines.size()).stream()
                    .anyMatch(later -> later.name().equals(line.name()));
            if (again || !columns.contains(line.name())) continue;
            var array = arrays.computeIfAbsent(line.name(), n -> "a" + columns.indexOf(n));
            body.append("      " + words.store(array, variable) + ";\n");
        }
    }

    /** Loads what is not at hand yet: from a column, or from an inbox. */
    private void load(Expression of, Lanes words, Text text, StringBuilder body, Map<String, String> arrays) {
        of.names(n -> {
            var name = n.name();
            int receptor = program.receptor(name);
            if (receptor < 0 && !columns.contains(name) || arrays.containsKey(name)) return;
            var array = receptor < 0 ? "a" + columns.indexOf(name) : "in";
            arrays.put(name, array);
            var variable = "x" + variables++;
            body.append("      final " + words.value() + " " + variable + " = "
                    + (receptor < 0 ? words.load(array) : words.take(offset(receptor))) + ";\n");
            text.put(name, variable);
        });
    }
}
