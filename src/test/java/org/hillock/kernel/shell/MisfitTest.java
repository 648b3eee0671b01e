package org.hillock.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisfitTest {
    private static Cells cells;

    @BeforeAll
    static void open() throws CellFailure {
        cells = new Cells("import static org.hillock.dsl.Hillock.*;", "import org.hillock.dsl.*;");
        cells.run("var n = neuron();\nvar r = n.inject(2).run(10);");
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    @Test
    void a_number_for_a_value_of_ours_is_told_the_words_that_make_one() {
        assertThat(cells.fail("n.reset(-5)").message()).isEqualTo("""
                incompatible types: int cannot be converted to Reset
                There is reset(Reset rule) → Neuron
                For Reset write LINEAR, ZERO, linear(..) or to(..).""");
    }

    @Test
    void a_constant_is_told_as_it_is_written() {
        assertThat(cells.fail("izhikevich(\"tonic\")").message())
                .endsWith("\nFor Pattern write Izhikevich.Pattern.TONIC_SPIKING, for instance; Tab shows all.");
        assertThat(cells.fail("izhikevich(TONIC_SPIKING)").message())
                .endsWith("\nDid you mean Izhikevich.Pattern.TONIC_SPIKING?");
    }

    @Test
    void a_verb_for_one_that_is_asked_for_all_is_told_the_one_for_all() throws CellFailure {
        cells.run("var net = network(population(\"a\", 1, n)).run(1);");
        assertThat(cells.fail("net.rate()").message()).endsWith("\nFor all of them there is rates().");
    }

    @Test
    void a_verb_within_the_brackets_is_told_its_place_behind_them() {
        assertThat(cells.fail("population(\"a\", 1, n.inject(3))").message())
                .endsWith("\nWrite population(..).inject(..): inject is said behind the brackets.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n.fI(5)                     | range(0, 5, 0.5)
            n.fI(new int[] {1, 2})      | range(0, 5, 0.5)
            n.fI(0, 10, 0.25)           | range(0, 10, 0.25)
            """)
    void several_values_are_proposed_as_a_range(String code, String range) {
        assertThat(cells.fail(code).message())
                .contains("cannot be converted to double[]\nThere is fI(double[] nA) → Curve, ")
                .endsWith("; for instance fI(" + range + ")");
    }

    @Test
    void where_values_come_with_others_their_words_are_told() {
        assertThat(cells.fail("samples(new int[] {1}, 5)").message()).isEqualTo("""
                no suitable method found for samples(int[],int)
                There is samples(double[] ms, double[] nA) → Input, samples(double[] nA, double intervalMs) → Input
                For double[] write linspace(..), logspace(..), range(..) or spikes(..).""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            step(2, 10, 60)             | int,int,int
            step()                      | no arguments
            step("2")                   | String
            """)
    void an_opening_word_is_told_what_there_is(String code, String arguments) {
        assertThat(cells.fail(code).message())
                .isEqualTo("no suitable method found for step(" + arguments
                        + ")\nThere is step(Current current) → Input, step(double nA) → Input");
    }

    @Test
    void a_verb_that_is_missing_in_between_is_told() {
        assertThat(cells.fail("compare(n.inject(2), n.inject(3))").message()).isEqualTo("""
                method compare in class Hillock cannot be applied to given types: Protocol cannot be converted to Run
                There is compare(Run... runs) → Figure
                .run(..) is missing, which leads from Protocol to Run.""");
        assertThat(cells.fail("Run k = n.inject(2);").message())
                .endsWith("\n.run(..) is missing, which leads from Protocol to Run.");
    }

    @Test
    void a_detour_over_many_verbs_is_not_told() {
        assertThat(cells.fail("overlay(n.inject(2), n.inject(3))").message())
                .endsWith("There is overlay(Curve... curves) → Curve");
    }

    @Test
    void the_word_that_takes_such_values_is_told() {
        assertThat(cells.fail("overlay(r, r)").message()).isEqualTo("""
                method overlay in class Hillock cannot be applied to given types: Run cannot be converted to Curve
                There is overlay(Curve... curves) → Curve
                For Run there is compare(..).""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"String s = 5;", "Math.sqrt(\"a\")", "if (5) { }", "\"a\".repeat(\"b\")"})
    void of_what_is_not_ours_nothing_is_said(String code) {
        assertThat(cells.fail(code).message()).doesNotContain("There is").doesNotContain("write");
    }
}
