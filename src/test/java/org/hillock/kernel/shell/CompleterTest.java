package org.hillock.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompleterTest {
    private static Cells cells;
    private static Completer completer;

    @BeforeAll
    static void open() throws CellFailure {
        cells = new Cells(
                "import static org.hillock.kernel.shell.Fluent.*;",
                "import static org.hillock.kernel.shell.Fluent.Mode.*;",
                "import org.hillock.kernel.shell.*;",
                "import static org.hillock.dsl.Hillock.*;",
                "import java.util.*;");
        cells.run("var known = fluent();");
        completer = new Completer(cells.shell);
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    @Test
    void after_a_dot_only_the_verbs_of_a_fluent_type() {
        assertThat(texts("fluent().rm(10).")).containsExactly("mode(", "plain()", "rm(");
        assertThat(texts("known.")).containsExactly("mode(", "plain()", "rm(");
    }

    @Test
    void the_same_type_again_by_a_type_variable_is_known() {
        assertThat(texts("neuron().rm(10).cm(1)."))
                .contains("rm(", "threshold(", "reset(", "inject(", "leakFree()")
                .doesNotContain("tau()", "equals(")
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void of_a_result_all_that_can_be_read() {
        assertThat(texts("neuron().inject(2).run(10)."))
                .contains("plot()", "table()", "spikes()", "rate()", "save(")
                .doesNotContain("summary()", "vAt(")
                .hasSizeLessThanOrEqualTo(12);
        assertThat(texts("neuron().inject(2).run(10).va")).containsExactly("values(");
    }

    @Test
    void constants_that_a_verb_takes_are_offered_as_they_are_written() {
        assertThat(texts("izhikevich(").stream().filter(text -> text.startsWith("Izhikevich.Pattern.")))
                .hasSize(20)
                .contains("Izhikevich.Pattern.TONIC_SPIKING", "Izhikevich.Pattern.REBOUND_BURST");
        assertThat(texts("adex(TON")).contains("AdEx.Pattern.TONIC");
        assertThat(texts("izhikevich(Mode.")).noneMatch(text -> text.startsWith("Izhikevich.Pattern."));
        assertThat(texts("neuron().reset(")).doesNotContain("Izhikevich.Pattern.TONIC_SPIKING");
    }

    @Test
    void with_a_prefix_all_that_begin_with_it() {
        assertThat(texts("fluent().t")).containsExactly("tau()");
        assertThat(texts("fluent().toS")).containsExactly("toString()");
    }

    @Test
    void an_opening_word_is_known_by_its_first_letters() {
        assertThat(texts("neu")).containsExactly("neuron()");
        assertThat(texts("lins")).containsExactly("linspace(");
        assertThat(texts("MOh")).containsExactly("MOhm(");
    }

    @Test
    void in_an_argument_what_fits_its_type() {
        assertThat(texts("fluent().mode(")).contains("FAST", "SLOW").hasSizeLessThan(8);
    }

    @Test
    void in_an_argument_nothing_else() throws CellFailure {
        cells.run("double width = 2;\nint count = 3;\ndouble[] currents = range(0, 1, 0.1);");
        assertThat(texts("neuron().rm(")).containsExactly("GOhm(", "MOhm(", "count", "kOhm(", "ohm(", "width");
        assertThat(texts("neuron().fI(")).containsExactly("currents", "linspace(", "logspace(", "range(", "spikes(");
        assertThat(texts("linspace(0, 1, ")).containsExactly("count");
        assertThat(texts("neuron().rm(1 + ")).containsExactly("count", "width");
        assertThat(texts("check(")).isEmpty();
        assertThat(texts("List.of(")).contains("count", "currents", "known").doesNotContain("String");
    }

    @Test
    void in_a_lambda_that_is_an_argument_all_there_is() {
        assertThat(texts("neuron().fI(range(0, 1, 0.1)).against(\"law\", i -> "))
                .contains("known", "Math");
    }

    @Test
    void a_chain_goes_over_lines_comments_and_brackets_in_strings() {
        assertThat(texts("fluent() // a )\n    .rm(\")(\".length())\n    .mo")).containsExactly("mode(");
    }

    @Test
    void what_the_cell_itself_declares_is_known() {
        assertThat(texts("var fresh = fluent().rm(1);\nfresh.mo")).containsExactly("mode(");
        assertThat(texts("String s = null;\nint n() { return 1; }\ns.toUp")).containsExactly("toUpperCase(");
        assertThat(texts("List.of(fluent()).forEach(f -> f.mo")).containsExactly("mode(");
    }

    @Test
    void generic_results_are_left_to_the_compiler() {
        assertThat(texts("List.of(fluent()).get(0).mo")).containsExactly("mode(");
        assertThat(texts("fluent().names().get(0).isBl")).containsExactly("isBlank()");
    }

    @Test
    void nothing_of_object_and_nothing_twice() {
        List<String> texts = texts("\"a\".");
        assertThat(texts)
                .contains("length()")
                .doesNotContain("wait(", "hashCode()")
                .doesNotHaveDuplicates();
    }

    @Test
    void the_replaced_text_begins_where_the_name_does() {
        assertThat(completer.complete("1 + Math.sq", 11).start()).isEqualTo(9);
        assertThat(completer.complete("Stri", 4).start()).isZero();
    }

    @Test
    void a_signature_names_parameters() {
        assertThat(completer.complete("fluent().rm", 11).completions())
                .containsExactly(new Completion("rm(", "function", "(double MOhm) → Fluent"));
    }

    private static List<String> texts(String code) {
        return completer.complete(code, code.length()).completions().stream()
                .map(Completion::text)
                .toList();
    }
}
