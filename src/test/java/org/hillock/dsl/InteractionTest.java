package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.*;

import java.util.List;
import java.util.Random;
import org.hillock.model.Reset;
import org.junit.jupiter.api.Test;

class InteractionTest {

    @Test
    void a_slider_moves_by_a_handy_step_and_begins_in_the_middle() {
        assertThat(List.of(
                        slider("rm", 1, 50).step(),
                        slider("i", 0, 5).step(),
                        slider("p", 0, 1).step()))
                .containsExactly(0.5, 0.05, 0.01);
        assertThat(slider("rm", 1, 50).initial()).isEqualTo(25.5);
        assertThat(slider("v", -70, -50).initial()).isEqualTo(-60);
    }

    @Test
    void a_slider_has_the_decimal_at_each_step_and_never_leaves_its_ends() {
        var slider = slider("x", 0, 1).step(0.1);
        assertThat(slider.at(0.30000000000000004)).isEqualTo(0.3);
        assertThat(slider.at(0.7000001)).isEqualTo(0.7);
        assertThat(List.of(slider.at(-5), slider.at(Double.NaN), slider.at(1e300)))
                .containsExactly(0.0, 0.0, 1.0);
        assertThat(slider("x", 0, 1).step(0.3).at(0.99)).as("0.9 is a step").isEqualTo(0.9);
    }

    @Test
    void some_positions_go_upwards_from_end_to_end_through_the_initial_one() {
        var random = new Random(7);
        for (int k = 0; k < 500; k++) {
            double from = random.nextInt(100) - 50;
            double to = from + 1 + random.nextInt(100);
            int most = 2 + random.nextInt(30);
            var plain = slider("x", from, to);
            var slider = plain.start(plain.at(from + random.nextDouble() * (to - from)));
            var some = slider.some(most);
            assertThat(some).isSorted().doesNotHaveDuplicates().contains(slider.initial());
            assertThat(some.length).isLessThanOrEqualTo(most);
            if (most > 2) assertThat(some).startsWith(from).endsWith(to);
        }
    }

    @Test
    void positions_go_upwards_also_where_the_initial_one_lies_between_coarse_steps() {
        assertThat(slider("x", 0, 10).step(10).start(9).some(11)).containsExactly(0, 9, 10);
        assertThat(slider("x", 0, 10).step(10).start(1).some(11)).containsExactly(0, 1, 10);
    }

    @Test
    void a_control_prints_the_line_that_rebuilds_it() {
        assertThat(slider("rm", 1, 50)).hasToString("slider(\"rm\", 1, 50)");
        assertThat(slider("rm", 1, 50).step(1).start(10)).hasToString("slider(\"rm\", 1, 50).step(1).start(10)");
        assertThat(choice("reset", ZERO, LINEAR).start(LINEAR))
                .hasToString("choice(\"reset\", ZERO, LINEAR).start(LINEAR)");
        assertThat(choice("word", "a\"b", "c")).hasToString("choice(\"word\", \"a\\\"b\", \"c\")");
        assertThat(toggle("noise").start(true)).hasToString("toggle(\"noise\").start(true)");
    }

    @Test
    void controls_of_any_kind_give_their_values_with_their_types() {
        Interaction four = interact(
                slider("rm", 1, 50).start(20),
                choice("reset", ZERO, LINEAR),
                toggle("noise"),
                choice("n", 1, 2, 3).start(3),
                (rm, reset, noise, n) -> typed(rm, reset, noise, n));
        assertThat(four.first()).isEqualTo("20.0 ZERO false 3");
        assertThat(four.at(30, 1, 1, 0)).isEqualTo("30.0 LINEAR true 1");
        assertThat(four.summary()).isEqualTo("rm = 20.0, reset = ZERO, noise = off, n = 3");
        assertThat(interact(toggle("on").start(true), on -> on ? 1 : 0).first()).isEqualTo(1);
        assertThat(interact(slider("a", 0, 1), slider("b", 0, 1), slider("c", 0, 1), (a, b, c) -> a + b + c)
                        .first())
                .isEqualTo(1.5);
    }

    private static String typed(double rm, Reset reset, boolean noise, int n) {
        return rm + " " + reset + " " + noise + " " + n;
    }

    @Test
    void the_text_says_what_it_is_and_what_there_is_to_see() {
        assertThat(interact(slider("x", 0, 10), x -> 2 * x))
                .hasToString("interact at x = 5.0 of [slider(\"x\", 0, 10)]\n10.0");
    }

    @Test
    void a_grid_has_every_option_and_as_many_positions_of_each_slider_as_there_is_room_for() {
        var two = interact(slider("a", 0, 1), slider("b", 0, 1), Double::sum);
        assertThat(two.grid(1000)).extracting(p -> p.length).containsExactly(5, 5);
        assertThat(two.frames(36).grid(1000)).extracting(p -> p.length).containsExactly(6, 6);
        assertThat(two.frames(36).grid(9)).extracting(p -> p.length).containsExactly(3, 3);
        var mixed = interact(slider("a", 0, 1), choice("b", 1, 2), toggle("c"), (a, b, c) -> a);
        assertThat(mixed.grid(1000)).extracting(p -> p.length).containsExactly(7, 2, 2);
        assertThat(mixed.grid(3))
                .as("no room but for the first")
                .containsExactly(new double[] {0.5}, new double[] {0}, new double[] {0});
    }

    @Test
    void what_is_wrong_at_first_is_thrown_at_once() {
        assertThatThrownBy(() -> interact(slider("rm", -10, -5), rm -> neuron().rm(rm)))
                .hasMessage("neuron.rm must be > 0 MΩ, but was -7.5.");
    }

    @Test
    void bad_controls_are_refused_with_a_line_to_type() {
        refuses(
                () -> slider("rm", 50, 1),
                "slider must go upwards, but was from 50 to 1. Write slider(\"rm\", 1, 50).");
        refuses(() -> slider("rm", 1, 1), "slider must go upwards, but was from 1 to 1. Write slider(\"rm\", 1, 2).");
        refuses(() -> slider("rm", Double.NaN, 1), "slider.from must be a finite number, but was NaN.");
        refuses(
                () -> slider("rm", 0, Double.MAX_VALUE),
                "slider.to must be <= 1.0E12, but was 1.7976931348623157E308.");
        for (double way : new double[] {1e-11, 1e-300, Double.MIN_VALUE})
            refuses(
                    () -> slider("rm", 0, way),
                    "slider.to - from must be between 1.0E-10 and 2.0E12, but was " + way + ".");
        refuses(() -> slider(" ", 0, 1), "slider must not be empty.");
        refuses(() -> slider("rm", 1, 50).start(60), "slider.start must be between 1 and 50, but was 60.0.");
        refuses(() -> slider("rm", 1, 50).step(0), "slider.step must be > 0, but was 0.0.");
        refuses(() -> slider("rm", 1, 50).step(60), "slider.step must be between 1.0E-12 and 49, but was 60.0.");
        refuses(() -> choice("reset", ZERO), "choice.options must be between 2 and 1000, but was 1.");
        refuses(() -> choice("reset", ZERO, null), "choice.options must be values, but one was null.");
        refuses(
                () -> choice("reset", ZERO, LINEAR).start(to(3)),
                "choice.start must be one of ZERO, LINEAR, but was to(3).");
        refuses(
                () -> choice("reset", ZERO, LINEAR).start(null),
                "choice.start must be one of ZERO, LINEAR, but was null.");
        refuses(() -> toggle(""), "toggle must not be empty.");
        refuses(() -> interact(toggle("a"), a -> a).frames(0), "interact.frames must be between 1 and 400, but was 0.");
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
