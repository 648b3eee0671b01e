package org.hillock.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.*;

import java.util.Objects;
import org.hillock.dsl.Interaction;
import org.junit.jupiter.api.Test;

class FlipbookTest {
    private static String html(Interaction interaction) {
        return Objects.requireNonNull(Renderers.render(interaction).content().get(Rendering.HTML));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void a_page_has_a_picture_for_each_position_and_shows_the_first_without_its_script() {
        var interaction = interact(
                slider("rm", 1, 50),
                choice("reset", ZERO, LINEAR),
                (rm, reset) -> neuron().rm(rm).reset(reset).inject(2).run(100));
        var rendering = Renderers.render(interaction.frames(6));
        assertThat(rendering.content().keySet()).containsExactly(Rendering.PNG, Rendering.HTML, Rendering.PLAIN);
        assertThat(rendering.live()).isNotNull();
        var html = rendering.content().getOrDefault(Rendering.HTML, "");
        assertThat(count(html, "src: \"data:image/png;base64,iVBOR"))
                .as("those but the first")
                .isEqualTo(5);
        assertThat(html)
                .startsWith("<div><div>rm = 25.5, reset = ZERO</div><img src=\"data:image/png;base64,")
                .contains("{name: \"rm\", kind: \"range\", start: 1, texts: [\"1.0\", \"25.5\", \"50.0\"]}")
                .contains("{name: \"reset\", kind: \"select\", start: 0, texts: [\"ZERO\", \"LINEAR\"]}")
                .doesNotContain("http");
    }

    @Test
    void a_position_without_a_value_says_why() {
        var html = html(interact(slider("rm", -10, 20), rm -> neuron().rm(rm)).frames(3));
        assertThat(count(html, "neuron.rm must be &gt; 0 MΩ, but was -10.0.")).isEqualTo(1);
        assertThat(html).contains("IllegalArgumentException");
    }

    @Test
    void errors_of_one_position_leave_the_others() {
        var html = html(interact(choice("what", "right", "wrong", "deep"), what -> {
            if (what.equals("wrong")) throw new AssertionError("two is not three");
            return what.equals("deep") ? forEver(0) : what;
        }));
        assertThat(html)
                .contains("right", "AssertionError\\u003c/b>: two is not three", "StackOverflowError\\u003c/b>: ");
    }

    private static int forEver(int n) {
        return 1 + forEver(n + 1);
    }

    @Test
    void what_stops_a_cell_is_not_shown_but_thrown() {
        class Stop extends Error {}
        assertThatThrownBy(() -> html(interact(toggle("stop"), stop -> {
                    if (stop) throw new Stop();
                    return 1;
                })))
                .isInstanceOf(Stop.class);
    }

    @Test
    void no_text_can_end_the_script() {
        var html = html(interact(choice("</script>", "<b>", "\\\"\n"), text -> "</script>" + text));
        assertThat(count(html, "</script")).isEqualTo(1);
        assertThat(html).contains("texts: [\"\\u003cb>\", \"\\\\\\\"\\n\"]");
    }

    @Test
    void a_page_does_not_grow_beyond_its_room() {
        var text = "x".repeat(40_000);
        var html = html(interact(slider("a", 0, 1), a -> text + a).frames(400));
        assertThat(count(html, "{words: \"")).as("12 with the first").isEqualTo(11);
        var growing = html(interact(slider("a", 0, 1).start(0), a -> "x".repeat((int) (a * 40_000)))
                .frames(20));
        assertThat(growing.length()).isBetween(100_000, 510_000);
    }

    @Test
    void an_expression_of_numbers_is_text_and_has_no_picture() {
        var rendering = Renderers.render(interact(toggle("double"), twice -> twice ? 2 : 1));
        assertThat(rendering.content()).doesNotContainKey(Rendering.PNG);
        assertThat(rendering.plain()).isEqualTo("interact at double = off of [toggle(\"double\")]\n1");
        assertThat(rendering.content().get(Rendering.HTML)).contains("<img hidden alt=\"\">");
    }
}
