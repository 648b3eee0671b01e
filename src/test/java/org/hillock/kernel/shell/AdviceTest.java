package org.hillock.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {
    private static Cells cells;

    @BeforeAll
    static void open() throws CellFailure {
        cells = new Cells(
                "import static org.hillock.dsl.Hillock.*;", "import org.hillock.dsl.*;", "import java.util.*;");
        cells.run("var e = population(\"exc\", 80, neuron());\nvar net = network(e);");
        cells.run("var n = neuron();\nvar r = n.inject(2).run(10);");
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n.rest(-70)                         | Did you mean vRest(…)?
            n.thresh(15)                        | Did you mean threshold(…)?
            n.treshold("15")                    | Did you mean threshold(…)?
            neurn().rm(10)                      | Did you mean neuron(…)?
            n.rn()                              | Did you mean rm(…)?
            """)
    void a_name_that_is_near_and_takes_such_arguments(String code, String advice) {
        assertThat(lastLine(code)).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            net.inject(1)                       | inject(..) is a verb of Population: write it after population(..).
            n.to(n)                             | to(..) is a verb of Population: write population(name, size, cell).to(..).
            e.to(e).synapse(delta(1))           | synapse(..) is a verb of Projection: write it after probability(..).
            """)
    void a_verb_of_a_network_that_stands_elsewhere(String code, String advice) {
        assertThat(lastLine(code)).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lif().rm(10)                        | Did you mean neuron()?
            n.resistance(10)                    | Did you mean rm(…)?
            n.capacitance(1)                    | Did you mean cm(…)?
            n.vThresh(15)                       | Did you mean threshold(…)?
            n.refractoryPeriod(2)               | Did you mean refractory(…)?
            n.constant(2)                       | Did you mean inject(…)?
            n.inject(constant(2))               | Did you mean step(…)?
            n.inject(step(1).from(2).until(5))  | Did you mean to(…)?
            n.inject(2).simulate(10)            | Did you mean run(…)?
            r.isi()                             | Did you mean spikes().intervals()?
            r.spikes().isi()                    | Did you mean intervals()?
            r.spikeTimes()                      | Did you mean spikes().times()?
            r.spikes().spikeTimes()             | Did you mean times()?
            n.fICurve(range(0, 5, 1))           | Did you mean fI(…)?
            r.plot().xlim(0, 5)                 | Did you mean xRange(…)?
            r.plot().ylim(0, 5)                 | Did you mean yRange(…)?
            e.connect(e)                        | Did you mean to(…).probability(…)?
            """)
    void a_word_of_other_programs(String code, String advice) {
        assertThat(lastLine(code)).isEqualTo(advice);
    }

    @Test
    void a_word_of_other_programs_counts_only_where_ours_has_a_place() {
        assertThat(lastLine("\"a\".xlim(0, 5)")).isEqualTo("location: class String");
        assertThat(lastLine("n.isi()")).doesNotContain("intervals");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sin(3)                              | Write Math.sin(..).
            pow(2, 3)                           | Write Math.pow(..).
            1 + max(1, 2)                       | Write Math.max(..).
            2 * PI                              | Write Math.PI.
            """)
    void what_is_of_Math(String code, String advice) {
        assertThat(lastLine(code)).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            r.plot                              | Write plot().
            r.plot().title                      | Write title().
            r.v.length                          | Write v().
            neuron                              | Write neuron().
            n.threshold                         | Write threshold(..).
            """)
    void brackets_that_are_missing(String code, String advice) {
        assertThat(lastLine(code)).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            membrane().threshold(15)            | threshold(..) is a verb of Neuron: start with neuron().
            membrane().reset(ZERO)              | reset(..) is a verb of Neuron: start with neuron().
            r.xRange(0, 5)                      | xRange(..) is a verb of Figure: write it after plot(..).
            r.times()                           | times(..) is a verb of Spikes: write it after spikes(..).
            """)
    void a_verb_of_another_type(String code, String advice) {
        assertThat(lastLine(code)).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource({"q", "q.inject(2)", "var z = other.run(10);", "int k = gone + 1;"})
    void a_variable_that_no_cell_has_defined(String code) {
        assertThat(lastLine(code)).isEqualTo("Has the cell that defines it been run?");
    }

    @Test
    void a_class_or_a_method_is_not_taken_for_a_variable() {
        assertThat(lastLine("Neuron")).isEqualTo("symbol: variable Neuron");
        assertThat(lastLine("gone(1)")).isEqualTo("symbol: method gone(int)");
    }

    private static String lastLine(String code) {
        String text = Cells.text(cells.fail(code));
        return text.substring(text.lastIndexOf('\n') + 1).strip();
    }
}
