package org.hillock.kernel.script;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hillock.kernel.script.Units.Unit;
import org.hillock.kernel.shell.WholeClass;

/**
 * A script as one method, compiled at one go: JShell compiles every import and every statement by itself, which takes
 * longer than many a script runs. Only what means the same in both ways is taken: variables, expressions and
 * statements, and imports before them. All that the compiler rejects here, such as an assignment to a variable that
 * an expression uses, is left to JShell, and so are declarations of methods and types.
 */
final class Whole {
    private static final String NAME = "HillockScript";
    /** Characters; about as many bytes are the longest method that the virtual machine compiles to machine code. */
    private static final int LONGEST = 8000;

    private static final Pattern IMPORT = Pattern.compile("import\\s[^;]*;");
    private static final Pattern VARIABLE =
            Pattern.compile("(?:final\\s+)?[\\w.]+(?:<[^=;()]*>)?(?:\\[])*\\s+(\\w+)\\s*=(?!=)");
    private static final Pattern NAME_ALONE = Pattern.compile("([A-Za-z_]\\w*)\\s*;?\\s*");

    private final Class<?> compiled;

    private Whole(Class<?> compiled) {
        this.compiled = compiled;
    }

    /** A script after its imports; empty if it has to be left to JShell. */
    static Optional<Whole> of(String imports, String script) {
        if (script.length() > LONGEST) return Optional.empty();
        return Units.of(imports)
                .filter(units -> units.stream().allMatch(unit -> isImport(unit)))
                .flatMap(before -> Units.of(script).flatMap(units -> source(before, units)))
                .flatMap(source -> WholeClass.load(NAME, source))
                .map(Whole::new);
    }

    /** Runs it; false if it failed. */
    boolean run(String name, PrintStream out, PrintStream err) {
        var steps = new Steps(out);
        try {
            compiled.getMethod("run", Steps.class).invoke(null, steps);
            return true;
        } catch (InvocationTargetException e) {
            err.println(name + ":" + steps.line() + ": " + Failure.describe(Objects.requireNonNull(e.getCause())));
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> source(List<Unit> imports, List<Unit> units) {
        var head = new StringBuilder();
        var body = new StringBuilder();
        imports.forEach(unit -> head.append(unit.text()).append('\n'));
        for (Unit unit : units) {
            if (isImport(unit)) {
                if (body.length() > 0) return Optional.empty();
                head.append(unit.text()).append('\n');
            } else {
                if (VARIABLE.matcher(unit.code()).lookingAt() && declaresSeveral(unit.code())) return Optional.empty();
                body.append("$steps.at(").append(unit.line()).append(");\n").append(step(unit));
            }
        }
        return Optional.of(head + "public class " + NAME + " {\npublic static void run(" + Steps.class.getName()
                + " $steps) throws Throwable {\n" + body + "}\n}\n");
    }

    private static boolean isImport(Unit unit) {
        return IMPORT.matcher(unit.code()).matches();
    }

    /** Every remark ends with its line, so nothing of ours may stand behind a unit in its last. */
    private static String step(Unit unit) {
        if (unit.isStatement()) return "{ " + unit.text() + "\n}\n";
        String text =
                unit.code().endsWith(";") ? unit.text().substring(0, unit.text().length() - 1) : unit.text();
        var variable = VARIABLE.matcher(unit.code());
        if (variable.lookingAt()) return text + "\n;\n" + show(variable.group(1));
        var alone = NAME_ALONE.matcher(unit.code());
        if (alone.matches()) return show(alone.group(1));
        return "$steps.show(() -> " + text + "\n);\n";
    }

    private static String show(String variable) {
        return "$steps.show(\"" + variable + "\", " + variable + ");\n";
    }

    /** Whether a comma stands outside of all brackets behind the first variable's name. */
    private static boolean declaresSeveral(String code) {
        int depth = 0;
        for (int i = code.indexOf('='); i < code.length(); i++) {
            char c = code.charAt(i);
            if ("([{".indexOf(c) >= 0) depth++;
            if (")]}".indexOf(c) >= 0) depth--;
            if (c == ',' && depth == 0) return true;
        }
        return false;
    }
}
