package org.hillock.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Sets V. The rest follows.              | Sets V.
                    A unit: {@code v' = ... # mV}. More.    | A unit: v' = ... # mV.
                    The rule of Vogels et al. 2011. More.   | The rule of Vogels et al. 2011.
                    Some cells, e.g. E. Then others.        | Some cells, e.g. E.
                    About 2.5 mV. 90 makes it a cosine.     | About 2.5 mV.
                    All there is.                           | All there is.
                    """)
    void the_first_sentence_ends_where_a_reader_would_end_it(String comment, String sentence) {
        assertThat(new Javadoc(comment).firstSentence()).isEqualTo(sentence);
    }
}
