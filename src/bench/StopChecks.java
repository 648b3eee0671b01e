import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jshell.JShell;
import org.hillock.kernel.shell.Shell;

/**
 * What it costs that loops of cells can be stopped: the same cells in the kernel's shell and in a plain JShell, in one process.
 *
 * <pre>
 * java -XX:+UseSerialGC -cp target/classes:LIBRARIES src/bench/StopChecks.java [REPEATS]
 * </pre>
 */
public class StopChecks {
    private static final Map<String, List<String>> CELLS = new LinkedHashMap<>();

    static {
        CELLS.put(
                "LIF, local variables",
                List.of("""
                        double lif(int steps) {
                            double v = 0; int spikes = 0;
                            for (int k = 0; k < steps; k++) {
                                v += 0.1 * (20 - v) / 10;
                                if (v >= 15) { v = 0; spikes++; }
                            }
                            return spikes + v;
                        }""", "lif(20_000_000);"));
        CELLS.put(
                "LIF, variables of the notebook",
                List.of("double w = 0; ", "int fired = 0;", """
                        for (int k = 0; k < 20_000_000; k++) {
                            w += 0.1 * (20 - w) / 10;
                            if (w >= 15) { w = 0; fired++; }
                        }"""));
        CELLS.put(
                "sum over an array",
                List.of("double[] a = new double[2000];", "double sum = 0;", """
                        for (int r = 0; r < 20_000; r++) {
                            double s = 0;
                            for (int i = 0; i < a.length; i++) s += a[i];
                            sum += s;
                        }"""));
        CELLS.put(
                "square roots",
                List.of("double roots(int n) { double s = 0; for (int i = 0; i < n; i++) s += Math.sqrt(i); return s; }",
                        "roots(20_000_000);"));
        CELLS.put(
                "a function of the notebook in a loop",
                List.of("double square(double x) { return x * x; }",
                        "double squares(int n) { double s = 0; for (int i = 0; i < n; i++) s += square(i); return s; }",
                        "squares(20_000_000);"));
        CELLS.put(
                "a list of numbers",
                List.of("java.util.List<Double> list = new java.util.ArrayList<>();",
                        "for (int i = 0; i < 100_000; i++) list.add(i * 0.5);",
                        "double total(int n) { double s = 0; for (int r = 0; r < n; r++) for (double d : list) s += d; return s; }",
                        "total(100);"));
    }

    public static void main(String[] arguments) {
        int repeats = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
        System.out.printf("| best of %d, ms | plain | can be stopped | ratio |%n|---|---|---|---|%n", repeats);
        for (var cell : CELLS.entrySet()) {
            double[] plain = new double[repeats];
            double[] woven = new double[repeats];
            try (JShell jshell = JShell.builder().executionEngine("local").build();
                    Shell shell = new Shell(List.of())) {
                List<String> code = cell.getValue();
                for (String line : code.subList(0, code.size() - 1)) {
                    jshell.eval(line);
                    shell.jshell().eval(line);
                }
                String last = "{ long began = System.nanoTime();\n" + code.get(code.size() - 1)
                        + "\nSystem.setProperty(\"ns\", \"\" + (System.nanoTime() - began)); }";
                for (int k = 0; k < repeats; k++) {
                    plain[k] = milliseconds(jshell, last);
                    woven[k] = milliseconds(shell.jshell(), last);
                }
            }
            double without = Arrays.stream(plain).min().orElseThrow();
            double with = Arrays.stream(woven).min().orElseThrow();
            System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.2f |%n", cell.getKey(), without, with, with / without);
        }
    }

    private static double milliseconds(JShell jshell, String code) {
        jshell.eval(code);
        return Long.parseLong(System.getProperty("ns")) / 1e6;
    }
}
