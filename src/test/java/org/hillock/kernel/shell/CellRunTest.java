package org.hillock.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CellRunTest {
    private static Cells cells;

    @BeforeAll
    static void open() {
        cells = new Cells("import java.util.*;");
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    @Test
    void the_last_value_is_the_answer_with_or_without_a_semicolon() throws CellFailure {
        assertThat(cells.run("int a = 1;\na + 1")).isEqualTo("2");
        assertThat(cells.run("int a = 1;\na + 2")).isEqualTo("3");
        assertThat(cells.run("1; 2; // three")).isEqualTo("2");
    }

    @Test
    void a_declaration_null_and_void_answer_nothing() throws CellFailure {
        assertThat(cells.run("int b = 1;")).isNull();
        assertThat(cells.run("(String) null")).isNull();
        assertThat(cells.run("Runnable r = () -> {};\nr.run();")).isNull();
    }

    @Test
    void comments_annotations_and_text_blocks_are_no_obstacle() throws CellFailure {
        assertThat(cells.run("// first\n/* second */ @Deprecated\nint old() { return 1; }\n// third\nold()"))
                .isEqualTo("1");
        assertThat(cells.run("var s = \"\"\"\n    %no magic // here\n    \"\"\";\ns"))
                .isEqualTo("%no magic // here\n");
    }

    @Test
    void types_of_one_cell_may_need_each_other_in_any_order() throws CellFailure {
        assertThat(cells.run("class D extends E { }\nclass E { F f() { return new F(3); } }\nrecord F(int n) { }\n"
                        + "new D().f().n()"))
                .isEqualTo("3");
        assertThat(cells.warnings).isEmpty();
    }

    @Test
    void a_line_with_a_per_cent_sign_runs_in_its_turn() throws CellFailure {
        cells.run("int c = 1;\n%jars a b\nint d = 7\n  % 2;");
        assertThat(cells.magics).containsExactly("%jars a b");
        assertThat(cells.run("d")).isEqualTo("1");
    }

    @Test
    void a_compile_error_shows_line_caret_message_and_proposal() {
        CellFailure failure = cells.fail("int e = 1;\n\tString s = \"a\".toUperCase();");
        assertThat(failure.name()).isEqualTo("CompilationError");
        assertThat(Cells.text(failure))
                .contains("line 2\n    \tString s = \"a\".toUperCase();\n    \t               ^\n")
                .contains("cannot find symbol")
                .endsWith("Did you mean toUpperCase(…)?");
    }

    @Test
    void a_verb_in_the_wrong_place_is_told_its_place() throws CellFailure {
        cells.run("import static org.hillock.dsl.Hillock.*;");
        assertThat(Cells.text(cells.fail("neuron().dt(0.1)")))
                .endsWith("dt(..) is a verb of Protocol: write it after inject(..).");
        assertThat(Cells.text(cells.fail("neuron().cm(2).inject(1).rm(3)")))
                .endsWith("rm(..) is a verb of Neuron: write it before inject(..).");
        assertThat(Cells.text(cells.fail("neuron().inject(1).plot()")))
                .endsWith("plot(..) is a verb of Run: write it after run(..).");
    }

    @Test
    void arguments_of_the_wrong_unit_are_told_what_there_is() throws CellFailure {
        cells.run("import static org.hillock.dsl.Hillock.*;");
        assertThat(Cells.text(cells.fail("neuron().rm(nF(1))")))
                .endsWith("no suitable method found for rm(Capacitance)\n"
                        + "There is rm(Resistance resistance) → Neuron, rm(double MOhm) → Neuron");
    }

    @Test
    void a_constant_that_is_too_long_is_told_and_spoils_nothing() throws CellFailure {
        var failure = cells.fail("String s = \"" + "x".repeat(70_000) + "\";");
        assertThat(failure.message()).contains("constant string too long");
        assertThat(cells.run("int afterwards = 2; afterwards + 1")).isEqualTo("3");
        assertThat(cells.run("int twice(int n) { return 2 * n; }\ntwice(4)")).isEqualTo("8");
        var code = cells.fail("int[] d = {" + "1,".repeat(20_000) + "1};");
        assertThat(code.message()).contains("code too large");
        assertThat(cells.run("afterwards")).isEqualTo("2");
    }

    @Test
    void what_a_redefinition_takes_with_it_is_told() throws CellFailure {
        cells.run("class Held { int v = 1; }\nHeld held = new Held();\nint apart = 5;");
        cells.warnings.clear();
        cells.run("class Held { int v = 1; }");
        cells.run("int apart = 6;");
        assertThat(cells.warnings).isEmpty();
        cells.run("class Held { int v = 1; int w = 2; }");
        assertThat(cells.warnings)
                .containsExactly("held has lost its value, because Held changed: run its cell again.\n");
        assertThat(cells.run("apart")).isEqualTo("6");
    }

    @Test
    void a_comment_that_is_never_closed_is_an_error() throws CellFailure {
        cells.run("%jars lib/*.jar\nint fine = 1; /* closed */ // a/*b\nString glob = \"/*\";");
        cells.magics.clear();
        assertThat(cells.run("fine + glob")).isEqualTo("1/*");
        assertThat(Cells.text(cells.fail("int pre = 1; /* open\nint lost = 2;")))
                .contains("comment");
    }

    @Test
    void a_semicolon_hides_a_plain_value_and_no_picture() throws CellFailure {
        assertThat(cells.run("1 + 1;")).isNull();
        assertThat(cells.run("System.out.printf(\"\");")).isNull();
        assertThat(cells.run("1 + 1")).isEqualTo("2");
        cells.run("import static org.hillock.dsl.Hillock.*;");
        assertThat(cells.run("neuron();")).startsWith("Leaky integrate-and-fire neuron");
        assertThat(cells.run("neuron().inject(2).run(10);")).startsWith("0 spikes in 10 ms");
    }

    @Test
    void what_the_user_did_not_write_is_not_in_an_error() {
        String text = Cells.text(cells.fail("nothing + 1"));
        assertThat(text).doesNotContain("REPL").doesNotContain("location");
    }

    @Test
    void a_misspelt_class_gets_the_nearest_name() {
        assertThat(Cells.text(cells.fail("new ArayList<String>()"))).endsWith("Did you mean ArrayList?");
        assertThat(Cells.text(cells.fail("Strin t;"))).endsWith("Did you mean String?");
    }

    @Test
    void a_method_that_misses_something_is_kept_and_says_so() throws CellFailure {
        cells.warnings.clear();
        cells.run("int waits() { return missing(); }");
        assertThat(cells.warnings).hasSize(1).first().asString().contains("missing()");
        assertThat(cells.fail("waits()").name()).isEqualTo("UnresolvedReferenceException");
        assertThat(cells.run("int missing() { return 5; }\nwaits()")).isEqualTo("5");
    }

    @Test
    void an_exception_names_only_lines_of_cells_also_of_earlier_ones() throws CellFailure {
        cells.run("int over(int n) {\n    return 1 / n;\n}");
        CellFailure failure = cells.fail("int zero = 0;\nover(zero)");
        assertThat(failure.name()).isEqualTo("ArithmeticException");
        assertThat(Cells.text(failure)).containsPattern("line 2: return 1 / n;\n.*line 2: over\\(zero\\)$");
    }

    @Test
    void a_cause_is_told() {
        CellFailure failure = cells.fail("throw new RuntimeException(\"outer\", new java.io.IOException(\"inner\"));");
        assertThat(failure.message()).isEqualTo("outer");
        assertThat(Cells.text(failure)).contains("Caused by IOException: inner");
    }

    @Test
    void bad_input_that_our_library_finds_shows_its_message_alone() {
        String code = "new org.hillock.kernel.shell.Fluent().refuse();";
        assertThat(Cells.text(cells.fail(code))).isEqualTo("IllegalArgumentException: rm must be > 0");
    }

    @Test
    void bad_input_in_a_cell_of_several_lines_is_told_with_its_line() throws CellFailure {
        cells.run("import static org.hillock.dsl.Hillock.*;");
        assertThat(Cells.text(cells.fail("\nvar thin = neuron().rm(-10);\n")))
                .isEqualTo("IllegalArgumentException: neuron.rm must be > 0 MΩ, but was -10.0.");
        assertThat(Cells.text(cells.fail("int first = 1;\nneuron()\n    .rm(-10)")))
                .matches("IllegalArgumentException: neuron.rm must be > 0 MΩ, but was -10.0.\n"
                        + "    at Cell \\[\\d+], line 3: \\.rm\\(-10\\)");
    }

    @Test
    void bad_input_in_a_lambda_is_told_with_the_lines_that_lead_to_it() throws CellFailure {
        cells.run("import static org.hillock.dsl.Hillock.*;\nimport java.util.function.*;\n"
                + "DoubleUnaryOperator tau =\n    rm -> neuron().rm(rm).tau();");
        assertThat(Cells.text(cells.fail("tau.applyAsDouble(-10)")))
                .matches("IllegalArgumentException: neuron.rm must be > 0 MΩ, but was -10.0.\n"
                        + "    at Cell \\[\\d+], line 4: rm -> neuron\\(\\)\\.rm\\(rm\\)\\.tau\\(\\);\n"
                        + "    at Cell \\[\\d+], line 1: tau.applyAsDouble\\(-10\\)");
    }

    @Test
    void errors_of_the_machine_are_survived() throws CellFailure {
        assertThat(Cells.text(cells.fail("int deep(int n) { return deep(n + 1); }\ndeep(0)")))
                .startsWith("StackOverflowError: The recursion is too deep.\n")
                .contains("times the same");
        assertThat(cells.fail("new long[Integer.MAX_VALUE][1000]").name()).isEqualTo("OutOfMemoryError");
        assertThat(cells.run("1 + 1")).isEqualTo("2");
    }
}
