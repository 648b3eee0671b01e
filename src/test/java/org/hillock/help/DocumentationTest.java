package org.hillock.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.hillock.dsl.Hillock;
import org.hillock.dsl.Neuron;
import org.hillock.dsl.PairRule;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    /** They read files that only their users have, or are written by a program. */
    private static final List<String> WITHOUT_EXAMPLE =
            List.of("npz", "safetensors", "nir", "pictures", "hidden", "help");

    private static List<Method> openings() {
        return Arrays.stream(Hillock.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    @Test
    void every_opening_word_has_a_sentence() {
        assertThat(openings()).allSatisfy(method -> assertThat(Documentation.sentence(method))
                .as(method.toString())
                .matches("(?s).{5,}\\."));
    }

    @Test
    void every_opening_word_has_an_example() {
        assertThat(openings().stream().map(Method::getName).distinct().filter(name -> Examples.of(name)
                        .isEmpty()))
                .isSubsetOf(WITHOUT_EXAMPLE);
    }

    @Test
    void no_mark_of_javadoc_is_left_in_a_text() {
        assertThat(openings()).allSatisfy(method -> assertThat(Documentation.text(List.of(method)))
                .doesNotContain("{@", "*/", "<p>", "<pre>", "@param"));
    }

    @Test
    void a_verb_tells_its_default_its_unit_and_its_limits() throws NoSuchMethodException {
        assertThat(Documentation.text(List.of(Neuron.class.getMethod("rm", double.class))))
                .isEqualTo("Membrane resistance; 10 MΩ unless said. With cm it makes the time constant τ = rm · cm.\n"
                        + "  refused unless 0 < MOhm <= 1e12");
    }

    @Test
    void a_verb_that_says_nothing_itself_says_what_it_overrides() throws NoSuchMethodException {
        assertThat(Documentation.sentence(PairRule.class.getMethod("param", String.class, double.class)))
                .isEqualTo("Sets a parameter by its name.");
    }

    @Test
    void a_word_that_makes_a_model_tells_its_equations_and_parameters() throws NoSuchMethodException {
        assertThat(Documentation.text(List.of(Hillock.class.getMethod("neuron"))))
                .startsWith("The leaky integrate-and-fire neuron")
                .contains("cm · dV/dt = −(V − vRest)/rm + I(t)", "threshold = 15 mV, firing threshold");
    }

    @Test
    void a_comment_of_another_library_becomes_plain_text_with_its_tags() {
        var comment = """
                 Returns the {@linkplain Math#max greater} of two {@code int} values, as {@link Integer#compare} has it.
                 <p>So {@code a < b} gives <i>b</i>; see &lt;limits&gt;.
                 @param   a   an argument.
                """;
        assertThat(Documentation.plain(comment)).isEqualTo("""
                        Returns the greater of two int values, as compare has it.

                        So a < b gives b; see <limits>.
                         @param   a   an argument.""");
    }

    @Test
    void constants_and_types_are_known_too() {
        assertThat(Documentation.text(Hillock.class, "LINEAR")).startsWith("A spike subtracts threshold − vRest");
        assertThat(Documentation.text(Neuron.class)).startsWith("The integrate-and-fire neuron: a membrane");
    }
}
