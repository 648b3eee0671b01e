package org.hillock.engine.stepper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.Values;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Formulas;
import org.hillock.model.equation.Statement;

/** The Java source of a stepper: what {@link PlainStepper} does, with the equations written into the loop. */
final class JavaSource {
    private final Equations equations;
    private final Method method;
    private final Block.Layout layout;
    private final List<Statement> slopes;
    private final List<Statement> parts;
    private final Values values;
    private final int potential;
    private final boolean holds;
    private final Expression level;
    private final Set<String> changing;
    private final JavaText java;
    private final StringBuilder body = new StringBuilder();

    private JavaSource(Equations equations, Method method, Block.Layout layout) {
        this.equations = equations;
        this.method = method;
        this.layout = layout;
        this.slopes = equations.formulas().slopes();
        this.parts = equations.formulas().parts();
        this.values = equations.values();
        this.potential = values.place(equations.potential());
        this.holds = equations.firing().refractory() > 0;
        this.level = Slopes.level(equations);
        this.changing = equations.formulas().changing();
        this.java = new JavaText(changing);
    }

    static String of(Equations equations, Method method, Block.Layout layout) {
        return Compiler.head(SteppingLoop.class, "") + JavaText.HELPERS
                + new JavaSource(equations, method, layout).run() + "}\n";
    }

    private String run() {
        int n = slopes.size();
        boolean resets = !equations.firing().reset().isEmpty();
        loop(n, resets);
        var text = new StringBuilder(
                "  public int run(double[] x, double[] p, double[] m, double[][] in, int from, int to, double h, double t,"
                        + " boolean held, boolean watched) {\n");
        for (int r = 0; r < layout.rows(); r++) text.append("    final double[] r" + r + " = in[" + r + "];\n");
        text.append(java.constants());
        if (holds) text.append("    final double free = held ? 0.0 : 1.0;\n");
        for (int i = 0; i < n; i++) text.append("    double x" + i + " = x[" + i + "];\n");
        text.append("    double before = -1;\n");
        if (!resets) {
            var first = new StringBuilder();
            var names = names("x", "b", "0.0", "t");
            declare(first, names, "b", Set.of(level), "      ");
            text.append("    if (watched) {\n" + first + "      before = " + java.of(level, names) + ";\n    }\n");
        }
        text.append("    for (int c = from; c < to; c++) {\n").append(body).append("    }\n");
        store(text, n, "    ");
        return text + "    return to;\n  }\n";
    }

    private static void store(StringBuilder text, int n, String indent) {
        for (int i = 0; i < n; i++) text.append(indent + "x[" + i + "] = x" + i + ";\n");
    }

    private void loop(int n, boolean resets) {
        line("double now = t + (c - from) * h;");
        var wanted = new ArrayList<Expression>();
        switch (method) {
            case EXACT -> {} // the coefficients know the equations
            case SEQUENTIAL_EULER -> wanted.add(slopes.get(0).value());
            default -> slopes.forEach(s -> wanted.add(s.value()));
        }
        if (method == Method.EXPONENTIAL_EULER) slopes.forEach(s -> wanted.add(Slopes.own(equations.formulas(), s)));
        for (var name : layout.recorded()) wanted.add(new Expression.Name(name, 0));
        var names = stage(0, 0, "now", "x", Set.copyOf(wanted));
        for (int r = 0; r < layout.recorded().size(); r++)
            line("r" + layout.record(r) + "[c] = " + names.get(layout.recorded().get(r)) + ";");
        step(n, names);
        for (int j = 0; j < layout.jumps().size(); j++)
            line("x" + layout.jumps().get(j) + " += r" + layout.jump(j) + "[c];");
        line("if (watched) {");
        var after = names("x", "a", "0.0", "(now + h)");
        declare(body, after, "a", Set.of(level), "        ");
        line("  double after = " + java.of(level, after) + ";");
        line("  if (after >= 0 && before < 0) {");
        store(body, n, "          ");
        line("    x[" + n + "] = before; x[" + (n + 1) + "] = after;");
        line("    return -2 - c;");
        line("  }");
        if (!resets) line("  before = after;");
        line("}");
    }

    private void step(int n, Map<String, String> first) {
        switch (method) {
            case EXACT -> exact(n);
            case EULER -> {
                slopes(n, 0, first);
                for (int i = 0; i < n; i++) line("x" + i + " += h * k0_" + i + ";");
            }
            case SEQUENTIAL_EULER -> {
                for (int i = 0; i < n; i++) {
                    var names = i == 0
                            ? first
                            : stage(i, 0, "now", "x", Set.of(slopes.get(i).value()));
                    var slope = java.of(slopes.get(i).value(), names);
                    line("x" + i + " += " + (holds && i == potential ? "free * " : "") + "(h * " + slope + ");");
                }
            }
            case EXPONENTIAL_EULER -> {
                slopes(n, 0, first);
                for (int i = 0; i < n; i++)
                    line("double d" + i + " = h * " + java.of(Slopes.own(equations.formulas(), slopes.get(i)), first)
                            + ";");
                for (int i = 0; i < n; i++) line("x" + i + " += h * k0_" + i + " * exprel(d" + i + ");");
            }
            case HEUN -> {
                slopes(n, 0, first);
                for (int i = 0; i < n; i++) line("double y1_" + i + " = x" + i + " + h * k0_" + i + ";");
                slopes(n, 1, stage(1, 1, "(now + h)", "y1_", all()));
                for (int i = 0; i < n; i++) line("x" + i + " += 0.5 * h * (k0_" + i + " + k1_" + i + ");");
            }
            case RK4 -> {
                slopes(n, 0, first);
                for (int s = 1; s < 4; s++) {
                    var h = s == 3 ? "h" : "0.5 * h";
                    for (int i = 0; i < n; i++)
                        line("double y" + s + "_" + i + " = x" + i + " + " + h + " * k" + (s - 1) + "_" + i + ";");
                    slopes(n, s, stage(s, s == 3 ? 2 : 1, "(now + " + h + ")", "y" + s + "_", all()));
                }
                for (int i = 0; i < n; i++)
                    line("x" + i + " += h / 6 * (k0_" + i + " + 2 * k1_" + i + " + 2 * k2_" + i + " + k3_" + i + ");");
            }
            default -> throw new IllegalStateException(method + " has no fixed step.");
        }
    }

    /** The coefficients stand in m as {@link LinearSystem#step} has them. */
    private void exact(int n) {
        int nodes = LinearSystem.NODES.length;
        int width = 2 * n + 1 + nodes;
        var same = new StringBuilder("boolean level = true");
        for (int q = 1; q < nodes; q++) same.append(" & r" + q + "[c] == r0[c]");
        line(same + ";");
        for (int i = 0; i < n; i++) {
            int at = i * width;
            var sum = new StringBuilder("m[" + (at + n) + "] + m[" + (at + n + 1) + "] * r0[c]");
            for (int j = 0; j < n; j++) sum.append(" + m[" + (at + j) + "] * x" + j);
            line("double y" + i + " = " + sum + ";");
            line("if (!level) {");
            for (int q = 1; q < nodes; q++)
                line("  y" + i + " += m[" + (at + n + 1 + q) + "] * (r" + q + "[c] - r0[c]);");
            line("}");
            for (int z = 0; z < layout.noises(); z++)
                line("y" + i + " += m[" + (at + n + 1 + nodes + z) + "] * r" + layout.noise(z) + "[c];");
        }
        for (int i = 0; i < n; i++) line("x" + i + " = y" + i + ";");
    }

    private Set<Expression> all() {
        var all = new HashSet<Expression>();
        slopes.forEach(s -> all.add(s.value()));
        return all;
    }

    private void slopes(int n, int stage, Map<String, String> names) {
        for (int i = 0; i < n; i++)
            line("double k" + stage + "_" + i + " = " + (holds && i == potential ? "free * " : "")
                    + java.of(slopes.get(i).value(), names) + ";");
    }

    /** Declares the drive and the parts of one stage. */
    private Map<String, String> stage(int stage, int node, String time, String state, Set<Expression> wanted) {
        var drive = "r" + layout.current(node) + "[c]";
        if (layout.conducts()) drive += " - r" + layout.conductance(node) + "[c] * " + state + potential;
        line("double i" + stage + " = " + drive + ";");
        var names = names(state, "s" + stage, "i" + stage, time);
        declare(body, names, "s" + stage, wanted, "      ");
        return names;
    }

    /** The Java name of every name of the equations. */
    private Map<String, String> names(String state, String stage, String drive, String time) {
        var names = new HashMap<String, String>();
        values.places().forEach((name, place) -> names.put(name, "p[" + place + "]"));
        for (int i = 0; i < slopes.size(); i++) names.put(slopes.get(i).name(), state + i);
        for (int k = 0; k < parts.size(); k++)
            names.put(
                    parts.get(k).name(),
                    changing.contains(parts.get(k).name())
                            ? stage + "_" + k
                            : java.of(parts.get(k).value(), names));
        names.put(Formulas.CURRENT, drive);
        names.put(Formulas.TIME, time);
        for (int z = 0; method != Method.EXACT && z < layout.noises(); z++)
            names.put(equations.formulas().noises().get(z), "(r" + layout.noise(z) + "[c] / Math.sqrt(h))");
        return names;
    }

    /** Declares the parts that some expressions need. */
    private void declare(
            StringBuilder text, Map<String, String> names, String stage, Set<Expression> wanted, String indent) {
        var needed = new HashSet<String>();
        for (int k = parts.size() - 1; k >= 0; k--) {
            var part = parts.get(k);
            boolean asked = wanted.stream().anyMatch(e -> e.mentions(part.name()))
                    || needed.stream().anyMatch(other -> value(other).mentions(part.name()));
            if (asked) needed.add(part.name());
        }
        for (int k = 0; k < parts.size(); k++) {
            var part = parts.get(k);
            if (needed.contains(part.name()) && changing.contains(part.name()))
                text.append(indent + "double " + stage + "_" + k + " = " + java.of(part.value(), names) + ";\n");
        }
    }

    private Expression value(String part) {
        return parts.stream()
                .filter(p -> p.name().equals(part))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private void line(String text) {
        body.append("      ").append(text).append('\n');
    }
}
