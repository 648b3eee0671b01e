package org.hillock.kernel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private boolean run(String script) {
        return run("", script);
    }

    private boolean run(String startUp, String script) {
        return Script.run(startUp, "demo.jsh", script, printer(out), printer(err));
    }

    private static PrintStream printer(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void values_are_printed_as_the_jshell_tool_prints_them() {
        assertThat(run("1 + 1\nvar s = \"a\" + 2;\nint n;\ns\nn = 7\nvoid nothing() {}\nnothing();\n"))
                .as(text(err))
                .isTrue();
        assertThat(text(out)).isEqualTo("$1 ==> 2\ns ==> \"a2\"\ns ==> \"a2\"\nn ==> 7\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void several_statements_may_stand_on_one_line() {
        assertThat(run("int a = 5; a + 1;   a + 2;      // and a remark\na + 3;\n"))
                .as(text(err))
                .isTrue();
        assertThat(text(out)).isEqualTo("a ==> 5\n$1 ==> 6\n$2 ==> 7\n$3 ==> 8\n");
    }

    @Test
    void a_snippet_that_does_not_compile_ends_the_script_and_tells_its_line() {
        assertThat(run("int a = 1;\n\n// a remark\nint b =\n    missing(a);\nint c = 3;\n"))
                .isFalse();
        assertThat(text(out)).isEqualTo("a ==> 1\n");
        assertThat(text(err)).startsWith("demo.jsh:5: cannot find symbol\n  symbol: method missing(int)");
    }

    @Test
    void a_misspelt_verb_gets_the_nearest() {
        assertThat(run("import static org.hillock.dsl.Hillock.*;", "neuron().rn(10)"))
                .isFalse();
        assertThat(text(err)).startsWith("demo.jsh:1: cannot find symbol").endsWith("Did you mean rm(…)?\n");
    }

    @Test
    void an_exception_ends_the_script_and_is_told_without_a_stack() {
        assertThat(run("""
                // first
                throw new IllegalStateException("outer", new RuntimeException("inner"));
                1
                """)).isFalse();
        assertThat(text(out)).isEmpty();
        assertThat(text(err))
                .isEqualTo("demo.jsh:2: IllegalStateException: outer\n  caused by RuntimeException: inner\n");
    }

    @Test
    void a_script_cut_off_in_the_middle_fails() {
        assertThat(run("int f(int x) {\n  return x;\n")).isFalse();
        assertThat(text(err)).startsWith("demo.jsh:").contains("reached end of file while parsing");
    }

    @Test
    void a_method_may_use_what_comes_later_but_not_what_never_comes() {
        assertThat(run("int f() { return g() + 1; }\nint g() { return 1; }\nf()\n"))
                .isTrue();
        assertThat(text(out)).isEqualTo("$1 ==> 2\n");
        assertThat(run("int f() { return h(); }\nf()\n")).isFalse();
        assertThat(text(err)).isEqualTo("demo.jsh:2: this uses what is not there: method h()\n");
    }

    @Test
    void a_chain_of_calls_may_go_on_in_the_next_line() {
        assertThat(run("""
                var text = "a b"
                    .toUpperCase()

                    .strip()   // remark
                text
                    .length();
                if (text.isEmpty()) System.out.println("no");
                else System.out.println("yes");
                for (int i = 0; i < 2; i++) {
                    int twice = 2 * i;
                }
                text.length()
                """)).as(text(err)).isTrue();
        assertThat(text(out)).isEqualTo("text ==> \"A B\"\n$1 ==> 3\n$2 ==> 3\n");
    }

    @Test
    void a_fault_inside_a_longer_snippet_is_told_with_its_own_line() {
        assertThat(run("1\n\nint f() {\n    int x = ;\n    return x;\n}\n")).isFalse();
        assertThat(text(err)).isEqualTo("demo.jsh:4: illegal start of expression\n");
    }

    @Test
    void the_start_up_is_silent_and_its_faults_are_told() {
        assertThat(run("int seven = 7;", "seven + List.of(1).size()")).isTrue();
        assertThat(text(out)).isEqualTo("$1 ==> 8\n");
        assertThat(run("import nowhere.*;", "1")).isFalse();
        assertThat(text(err)).isEqualTo("start-up:11: package nowhere does not exist\n");
    }

    @Test
    void a_first_line_for_the_system_and_an_empty_script_are_fine() {
        assertThat(run("#!/usr/bin/env hillock\n2")).isTrue();
        assertThat(run("")).isTrue();
        assertThat(run("// only a remark\n")).isTrue();
        assertThat(text(out)).isEqualTo("$1 ==> 2\n");
    }

    /** What fails there is left out of the quick start, without a word to who installs. */
    @Test
    void the_training_of_a_quick_start_runs_to_its_end() throws Exception {
        for (var file : List.of("training.jsh", "training-snippets.jsh"))
            assertThat(run(resource("startup.jsh"), resource(file)))
                    .as(text(err))
                    .isTrue();
        assertThat(text(out)).contains("learnt ==> 21 neurons, 20 synapses");
        var imports = "import java.util.*;\nimport java.util.stream.*;\n" + resource("startup.jsh");
        assertThat(Whole.of(imports, resource("training.jsh"))).isPresent();
    }

    private static String resource(String name) throws IOException {
        try (var in = Script.class.getResourceAsStream("/META-INF/hillock/kernel-spec/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
