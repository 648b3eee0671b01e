package org.hillock.kernel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeTest {
    private static final String IMPORTS =
            "import java.util.*;\nimport java.util.stream.*;\nimport static org.hillock.dsl.Hillock.*;\n";

    private static String whole(String script) {
        return printed((out, err) -> Whole.of(IMPORTS, script).orElseThrow().run("demo.jsh", out, err));
    }

    private static String bySnippets(String script) {
        return printed((out, err) -> Script.runSnippets(IMPORTS, "demo.jsh", script, out, err));
    }

    private interface Run {
        boolean on(PrintStream out, PrintStream err);
    }

    private static String printed(Run run) {
        var printed = new ByteArrayOutputStream();
        var printer = new PrintStream(printed, true, StandardCharsets.UTF_8);
        boolean passed = run.on(printer, printer);
        return printed.toString(StandardCharsets.UTF_8) + (passed ? "passed" : "failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                // a remark
                import java.math.*;
                1 + 1; // two
                'a'; "b\\n"
                var n = 3 // three
                n
                (n)
                n * 2
                BigDecimal.ONE
                int[] a = {1, 2};
                a[0] = 5
                a
                final Map<String, List<Integer>> map = Map.of("a", List.of(1))
                map.get("a").size()
                String none = null
                none
                true ? 1 : 2.0
                (byte) 3
                new int[2][3]
                switch (1) { default -> 2; }
                """,
                """
                List.of(1, 2).forEach(i -> {
                    int twice = 2 * i;
                })
                List.of(1, 2).stream()
                    .mapToInt(i -> i)

                    .sum()
                int sum = 0;
                for (int i = 0; i < 3; i++) sum += i;
                sum
                double x = 2;
                if (x > 1) x = 3; else x = 1;
                do { x = x / 2; } while (x > 1);
                { int inner = 3; x += inner; }
                x
                try {
                    List.of().get(0);
                } catch (IndexOutOfBoundsException e) {
                }
                finally {
                }
                var text = "; { ' //" + ';' + '\\'' /* { */;
                text.length() +
                    1
                var cell = neuron().rm(10)
                cell.inject(2)
                    .run(50).spikes().count()
                EXPONENTIAL_EULER
                """,
                "1\n\nInteger.parseInt(\"x\")\n2",
                "throw new IllegalStateException(\"outer\", new RuntimeException(\"inner\"));",
                "// only a remark",
            })
    void what_is_compiled_at_one_go_prints_what_jshell_prints(String script) {
        assertThat(whole(script)).isEqualTo(bySnippets(script));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int n;\nn",
                "int a = 1, b = 2;",
                "int f() { return 1; }\nf()",
                "class Two { int two() { return 2; } }\nnew Two().two()",
                "int n = 1\nn = 2",
                "1 + 1\n$1 + 1",
                "1\nimport java.math.*;",
                "int n = 1\nString n = \"a\"",
                "missing()",
                "if (true) { 1 }",
                "f(1",
                "1)",
                "return;",
            })
    void what_may_mean_something_else_is_left_to_jshell(String script) {
        assertThat(Whole.of(IMPORTS, script)).isEmpty();
    }

    @Test
    void a_long_script_is_left_to_jshell() {
        assertThat(Whole.of(IMPORTS, "1" + " ".repeat(7_000))).isPresent();
        assertThat(Whole.of(IMPORTS, "1" + " ".repeat(8_000))).isEmpty();
    }

    @Test
    void a_start_up_of_more_than_imports_is_left_to_jshell() {
        assertThat(Whole.of(IMPORTS + "int seven = 7;", "1")).isEmpty();
    }
}
