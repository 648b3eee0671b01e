package org.hillock.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HabitsTest {
    private static Cells cells;

    @BeforeAll
    static void open() throws CellFailure {
        cells = new Cells(
                "import static org.hillock.dsl.Hillock.*;", "import org.hillock.dsl.*;", "import java.util.*;");
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            import numpy as np                  | The words of Hillock need no import.
            from brian2 import *                | The words of Hillock need no import.
            for i in range(10): print(i)        | Write for (int i = 0; i < 10; i++) { .. }
            for k in range(2, 5):               | Write for (int k = 2; k < 5; k++) { .. }
            for x in values: print(x)           | Write for (var x : values) { .. }
            if x > 1:                           | Write if (x > 1) { .. }
            def f(x, y):                        | Write double f(double x, double y) { return ..; }
            var f = lambda x: 2 * x             | Write x -> ..
            x = [1, 2, 3]                       | Write double[] x = {1, 2, 3};
            2 ** 3                              | Write Math.pow(2, 3)
            # the membrane                      | Write // before a comment.
            1 + 1 # a sum                       | Write // before a comment.
            neuron().reset('ZERO')              | Write ZERO
            population('exc', 3, neuron())      | Write "exc"
            neuron().inject(2 nA)               | Write nA(2)
            neuron().inject(0.5*nA)             | Write nA(0.5)
            ?neuron                             | Write help("neuron")
            neuron().inject?                    | Write help("inject")
            """)
    void what_Python_has_taught(String code, String advice) {
        assertThat(lastLine(code)).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n = neuron()                        | Write var n = ..; a variable is declared where it is new.
            neuron(rm=10)                       | Arguments have no names. Write neuron().rm(10)
            boolean leaky = True                | Write true
            print("hi")                         | Write System.out.println(..), or only the value in the cell's last line.
            hh()                                | Did you mean hodgkinHuxley()?
            """)
    void names_that_are_words_elsewhere(String code, String advice) {
        assertThat(lastLine(code)).isEqualTo(advice);
    }

    @Test
    void the_bracket_that_is_open() {
        assertThat(lastLine("neuron().inject(2).run(100")).isEqualTo("The ( of run( has no ).");
        assertThat(lastLine("neuron().inject(step(2)\n.run(100).plot();")).isEqualTo("The ( of inject( has no ).");
    }

    @Test
    void what_is_in_quotes_is_not_taken_for_code() {
        assertThat(lastLine("var s = \"2 ** 3\" +;")).doesNotContain("Math.pow");
        assertThat(lastLine("int x = \"# no comment\" 3;")).doesNotContain("//");
    }

    private static String lastLine(String code) {
        String text = Cells.text(cells.fail(code));
        return text.substring(text.lastIndexOf('\n') + 1).strip();
    }
}
