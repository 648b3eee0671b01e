package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.*;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HelpTest {
    @Test
    void a_word_tells_equations_parameters_verbs_and_an_example() {
        assertThat(help("stdp").toString())
                .startsWith("stdp()\n\nSpike-timing-dependent plasticity of pairs")
                .contains("on post: w := w + aPlus*x", "tauPlus = 20 ms", ".tauMinus")
                .endsWith("Example\n  stdp().aPlus(0.01).tauPlus(20).window().plot()");
    }

    @Test
    void a_description_is_helped_as_its_word_is() {
        var help = help(neuron().rm(20));
        assertThat(help.title()).isEqualTo("neuron().rm(20).cm(1).threshold(15)");
        assertThat(help.text())
                .contains("rm = 20 MΩ, membrane resistance", "cm = 1 nF")
                .doesNotContain("rm = 10 MΩ");
        assertThat(help.rows()).isEqualTo(help("neuron").rows()).containsKeys(".rm", ".reset", ".inject");
    }

    @Test
    void a_verb_is_found_by_its_name_in_any_form() {
        assertThat(help("rm").title()).isEqualTo(".rm(double MOhm)\n.rm(Resistance resistance)");
        assertThat(help(".rm(10)")).isEqualTo(help("rm"));
        assertThat(help("rm").text()).startsWith("Membrane resistance; 10 MΩ unless said.");
    }

    @Test
    void a_result_is_helped_by_its_verbs() {
        var help = help(neuron().inject(2).run(10));
        assertThat(help.title()).isEqualTo("Run");
        assertThat(help.rows())
                .containsKeys(".plot", ".table", ".spikes")
                .doesNotContainKeys(".equals", ".hashCode", ".toString");
    }

    @Test
    void without_a_word_all_that_one_can_begin_with_is_listed() {
        assertThat(help().rows()).containsKeys("neuron", "stdp", "network", "onnx");
        assertThat(help().rows().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Hillock.class.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName)
                        .collect(Collectors.toSet()));
        assertThat(help().sections())
                .extracting(Help.Section::title)
                .startsWith("Cells", "What a cell receives", "Networks");
        assertThat(help().toString()).contains("\n\nCells\n  adex ");
    }

    @Test
    void a_word_that_is_not_there_gets_the_nearest() {
        assertThatThrownBy(() -> help("stpd")).hasMessage("There is no word \"stpd\". Did you mean stdp?");
        assertThatThrownBy(() -> help("qqqqqqqq"))
                .hasMessage("There is no word \"qqqqqqqq\". help() lists those there are.");
    }
}
