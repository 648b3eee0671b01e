package org.hillock.engine.plasticity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.hillock.engine.stepper.Compiler;
import org.hillock.engine.stepper.JavaText;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Statement;
import org.hillock.plasticity.SynapseEquations;
import org.hillock.plasticity.Trace;

/** The Java source of a walk. Traces are called x, y or z, by whether they are of the source, the target or the synapse. */
final class WalkSource {
    private static final String HEAD = """
              static double relax(double[] table, double rate, long steps) {
                return steps < table.length ? table[(int) steps] : Math.exp(-steps * rate);
              }
              static double clip(double lower, double upper, double w) {
                return w < lower ? lower : w > upper ? upper : w;
              }
              static void walk(int[] targets, Object weights, Object[] own, int from, int to, int[] list,
                  double[] latest, double[] previous, double[][] before, double[][] newest, int[] counts,
                  double[] entries, int room, double[][] tables, double[] p, Object inbox, int at) {
            """;

    private final Program program;
    private final boolean single;
    private final boolean compact;
    private final Map<String, String> names = new HashMap<>();
    private final JavaText text;

    private WalkSource(Program program, boolean single, boolean compact) {
        this.program = program;
        this.single = single;
        this.compact = compact;
        var parameters = program.parameters();
        for (int k = 0; k < parameters.size(); k++) names.put(parameters.get(k), "q" + k);
        var e = program.equations;
        var changing = new HashSet<String>();
        for (var list : List.of(e.onPre(), e.onPost()))
            for (var statement : list) {
                names.put(statement.name(), "l" + names.size());
                changing.add(statement.name());
            }
        name("x", program.pre);
        name("y", program.post);
        name("z", program.own);
        names.put(SynapseEquations.WEIGHT, "w");
        changing.add(SynapseEquations.WEIGHT);
        program.all().forEach(t -> changing.add(t.name()));
        text = new JavaText(changing);
    }

    private void name(String letter, List<Trace> traces) {
        for (int k = 0; k < traces.size(); k++) names.put(traces.get(k).name(), letter + k);
    }

    static String of(Program program, boolean single, boolean compact) {
        return new WalkSource(program, single, compact).source();
    }

    private String source() {
        var onPost = carriedOut(program.equations.onPost());
        var onPre = carriedOut(program.equations.onPre());
        var transmitted = text.of(program.equations.transmitted(), names);
        var loop = loop(onPost, onPre, transmitted);
        return "package " + Compiler.PACKAGE + ";\nfinal class " + Compiler.CLASS + " {\n" + JavaText.HELPERS + HEAD
                + declarations() + text.constants() + loop + "  }\n}\n";
    }

    private String type() {
        return single ? "float" : "double";
    }

    private String declarations() {
        var said = new StringBuilder("    final int few = list.length / 2;\n");
        said.append("    final " + type() + "[] ws = (" + type() + "[]) weights;\n");
        for (int k = 0; k < program.own.size(); k++)
            said.append("    final " + type() + "[] zs" + k + " = (" + type() + "[]) own[" + k + "];\n");
        var cell = compact ? "int" : "double";
        said.append("    final " + cell + "[] cells = (" + cell + "[]) inbox;\n");
        for (int k = 0; k < program.parameters().size(); k++) declare(said, "q" + k, k);
        declare(said, "lower", program.lower());
        declare(said, "upper", program.upper());
        declare(said, "perGrain", program.perGrain());
        declare(said, "grain", program.grain());
        declare(said, "anchor", program.anchor());
        declare(said, "unseen", program.from());
        declare(said, "due", program.to());
        declare(said, "seen", program.seen());
        declare(said, "arrival", program.arrival());
        declare(said, "shift", program.shift());
        for (int k = 0; k < program.decays.size(); k++) {
            said.append("    final double[] d" + k + " = tables[" + k + "];\n");
            declare(said, "r" + k, program.rate() + k);
        }
        for (int k = 0; k < program.pre.size(); k++) {
            declare(said, "xa" + k, program.preAtAnchor() + k);
            declare(said, "xb" + k, program.preAtArrival() + k);
        }
        return said.toString();
    }

    private static void declare(StringBuilder said, String name, int place) {
        said.append("    final double " + name + " = p[" + place + "];\n");
    }

    /**
     * A loop of its own for each thing to do, over a few synapses at a time: a processor that has to guess how many spikes there are would
     * be slow in a single one. Most targets have fired once or not at all.
     */
    private String loop(String onPost, String onPre, String transmitted) {
        return "    for (int begin = from; begin < to; begin += few) {\n"
                + "      final int end = Math.min(to, begin + few);\n"
                + "      int ones = 0;\n      int more = few;\n"
                + "      for (int k = begin; k < end; k++) {\n        final int t = targets[k];\n"
                + "        final double spike = latest[t];\n"
                + "        final boolean one = spike < due & previous[t] < unseen;\n"
                + "        list[ones] = k;\n        list[more] = k;\n"
                + "        ones += spike >= unseen & one ? 1 : 0;\n"
                + "        more += spike >= unseen & !one ? 1 : 0;\n      }\n"
                + "      for (int m = 0; m < ones; m++) {\n        final int k = list[m];\n" + one(onPost)
                + "      }\n"
                + "      for (int m = few; m < more; m++) {\n        final int k = list[m];\n" + several(onPost)
                + "      }\n      if (at < 0) continue;\n      for (int k = begin; k < end; k++) {\n"
                + pre(onPre, transmitted) + "      }\n    }\n";
    }

    private String load() {
        var said = new StringBuilder("        final int t = targets[k];\n        double w = ws[k];\n");
        for (int k = 0; k < program.own.size(); k++) said.append("        double z" + k + " = zs" + k + "[k];\n");
        return said.toString();
    }

    private String store() {
        var said = new StringBuilder("        ws[k] = " + stored("w") + ";\n");
        for (int k = 0; k < program.own.size(); k++) said.append("        zs" + k + "[k] = " + stored("z" + k) + ";\n");
        return said.toString();
    }

    /** The target's latest spike. */
    private String one(String onPost) {
        var said = new StringBuilder(load());
        said.append("        final double now = latest[t] + shift;\n");
        if (!program.own.isEmpty())
            said.append(
                    "        final double last = previous[t] < 0 ? anchor : Math.max(anchor, previous[t] + shift);\n");
        for (int k = 0; k < program.post.size(); k++)
            said.append("        double y" + k + " = before[" + k + "][t];\n");
        return said.append(seen(onPost)).append(store()).toString();
    }

    /** The target's spikes that are outstanding, one after the other. */
    private String several(String onPost) {
        var entry = "(base + (%s & room - 1)) * " + (1 + 2 * program.post.size());
        var said = new StringBuilder(load());
        said.append("        final int base = t * room;\n        int i = counts[t] - 1;\n");
        said.append("        while (entries[" + entry.formatted("i") + "] >= due) i--;\n        int j = i;\n");
        said.append("        while (entries[" + entry.formatted("j") + "] >= unseen) j--;\n");
        if (!program.own.isEmpty())
            said.append("        final double first = entries[" + entry.formatted("j") + "];\n"
                    + "        double last = first < 0 ? anchor : Math.max(anchor, first + shift);\n");
        said.append("        while (j < i) {\n        j++;\n        final int e = " + entry.formatted("j") + ";\n");
        said.append("        final double now = entries[e] + shift;\n");
        for (int k = 0; k < program.post.size(); k++)
            said.append("        double y" + k + " = entries[e + " + (1 + k) + "];\n");
        said.append(seen(onPost));
        if (!program.own.isEmpty()) said.append("        last = now;\n");
        return said.append("        }\n").append(store()).toString();
    }

    private String seen(String onPost) {
        var said = new StringBuilder();
        for (int k = 0; k < program.pre.size(); k++)
            said.append(
                    "        double x" + k + " = " + relaxed(k, program.pre.get(k), "xa" + k, "now - anchor") + ";\n");
        return said.append(relaxOwn("now - last")).append(onPost).toString();
    }

    /** The spike of the source: first it is transmitted. */
    private String pre(String onPre, String transmitted) {
        int n = program.post.size();
        var said = new StringBuilder(load());
        said.append("        double spike = latest[t];\n");
        for (int k = 0; k < n; k++) said.append("        double y" + k + " = newest[" + k + "][t];\n");
        said.append("        if (spike >= due) {\n          int i = counts[t] - 1;\n          int e;\n");
        said.append(
                "          do e = (t * room + (--i & room - 1)) * " + (1 + 2 * n) + "; while (entries[e] >= due);\n");
        said.append("          spike = entries[e];\n");
        for (int k = 0; k < n; k++) said.append("          y" + k + " = entries[e + " + (1 + n + k) + "];\n");
        said.append("        }\n");
        for (int k = 0; k < program.pre.size(); k++) said.append("        double x" + k + " = xb" + k + ";\n");
        for (int k = 0; k < n; k++)
            said.append("        y" + k + " = "
                    + relaxed(program.pre.size() + k, program.post.get(k), "y" + k, "seen - spike") + ";\n");
        if (!program.own.isEmpty())
            said.append("        final double last = spike < 0 ? anchor : Math.max(anchor, spike + shift);\n");
        said.append(relaxOwn("arrival - last"));
        said.append("        final double quanta = Math.rint(" + transmitted + " * perGrain);\n");
        said.append("        cells[at + t] += " + (compact ? "(int) quanta" : "quanta * grain") + ";\n");
        return said.append(onPre).append(store()).toString();
    }

    private String stored(String value) {
        return single ? "(float) " + value : value;
    }

    private String relaxOwn(String steps) {
        int first = program.pre.size() + program.post.size();
        var said = new StringBuilder();
        for (int k = 0; k < program.own.size(); k++)
            said.append("        z" + k + " = " + relaxed(first + k, program.own.get(k), "z" + k, steps) + ";\n");
        return said.toString();
    }

    private String relaxed(int decay, Trace trace, String value, String steps) {
        double target = program.target(trace);
        var factor = "relax(d" + decay + ", r" + decay + ", (long) (" + steps + "))";
        return target == 0 ? value + " * " + factor : target + " + (" + value + " - " + target + ") * " + factor;
    }

    private String carriedOut(List<Statement> list) {
        var said = new StringBuilder();
        var declared = new HashSet<String>();
        for (var statement : list) {
            var name = names.getOrDefault(statement.name(), "");
            boolean local = name.startsWith("l") && declared.add(name);
            said.append("        " + (local ? "double " : "") + name + " = " + value(statement) + ";\n");
        }
        if (single) {
            said.append("        w = (float) w;\n");
            for (int k = 0; k < program.own.size(); k++) said.append("        z" + k + " = (float) z" + k + ";\n");
        }
        return said.toString();
    }

    private String value(Statement statement) {
        Expression value = statement.value();
        var said = text.of(value, names);
        return statement.name().equals(SynapseEquations.WEIGHT) ? "clip(lower, upper, " + said + ")" : said;
    }
}
