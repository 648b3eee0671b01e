package org.hillock.kernel.comm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hillock.dsl.Hillock.*;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.hillock.dsl.Interaction;
import org.hillock.kernel.shell.CellFailure;
import org.hillock.kernel.wire.Json;
import org.hillock.kernel.wire.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WidgetsTest {
    private record Sent(String type, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        String id() {
            return Json.text(content, "comm_id", "");
        }

        JsonObject data() {
            return Json.child(content, "data");
        }

        JsonObject state() {
            return Json.child(data(), "state");
        }
    }

    private final List<Sent> sent = new ArrayList<>();
    private final Comms comms = new Comms(
            (type, content, metadata, buffers) -> sent.add(new Sent(type, content.deepCopy(), metadata, buffers)));
    private final Widgets widgets = new Widgets(comms);
    private int drawings;

    @BeforeEach
    void somebodyRunsACell() {
        widgets.begin("cell", true);
    }

    private String open(Interaction interaction) {
        return Json.text(widgets.open(interaction).orElseThrow(), "model_id", "");
    }

    private Interaction doubled() {
        return interact(slider("x", 0, 10), choice("sign", 1, -1), (x, sign) -> {
            if (x == 7) throw new IllegalStateException("not seven");
            return sign * 2 * x;
        });
    }

    private void move(String id, Object... state) {
        comms.handleMessage(
                message("comm_id", id, "data", Json.object("method", "update", "state", Json.object(state))));
    }

    private static Message message(Object... content) {
        var none = new JsonObject();
        return new Message(List.of(), none, none, none, Json.object(content), List.of());
    }

    private void settle() {
        sent.clear();
        widgets.redraw(task -> {
            drawings++;
            try {
                return task.call();
            } catch (Exception e) {
                throw CellFailure.plain(e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
            }
        });
    }

    private JsonObject stateOf(String id) {
        return sent.stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void models_are_opened_as_ipywidgets_does_those_that_others_name_first() {
        var id = open(
                interact(slider("rm", 1, 50), rm -> neuron().rm(rm).inject(2).run(50)));
        assertThat(sent).allSatisfy(s -> {
            assertThat(s.type).isEqualTo("comm_open");
            assertThat(Json.text(s.content, "target_name", "")).isEqualTo("jupyter.widget");
            assertThat(Json.text(s.metadata, "version", "")).isEqualTo("2.1.0");
        });
        var known = new ArrayList<String>();
        for (var s : sent) {
            var text = s.state().toString();
            for (var other : sent)
                if (text.contains("IPY_MODEL_" + other.id() + "\""))
                    assertThat(known).contains(other.id());
            known.add(s.id());
        }
        assertThat(stateOf(id + "-0").toString())
                .contains(
                        "\"_model_name\":\"FloatSliderModel\"",
                        "\"_model_module\":\"@jupyter-widgets/controls\"",
                        "\"_view_module_version\":\"2.0.0\"",
                        "\"description\":\"rm\"",
                        "\"min\":1.0,\"max\":50.0,\"step\":0.5,\"value\":25.5",
                        "\"readout_format\":\".1f\"");
        var image = sent.stream()
                .filter(s -> s.id().equals(id + "-image"))
                .findFirst()
                .orElseThrow();
        assertThat(image.data().get("buffer_paths")).hasToString("[[\"value\"]]");
        assertThat(image.buffers.get(0)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void nothing_is_opened_where_nobody_is() {
        widgets.begin("cell", false);
        assertThat(widgets.open(doubled())).isEmpty();
        assertThat(sent).isEmpty();
    }

    @Test
    void what_is_shown_follows_the_controls_and_only_what_has_changed_is_sent() {
        var id = open(doubled());
        move(id + "-0", "value", 3);
        settle();
        assertThat(sent).hasSize(1);
        assertThat(stateOf(id + "-words").toString()).contains("6.0");
        move(id + "-1", "index", 1);
        settle();
        assertThat(stateOf(id + "-words").toString()).contains("-6.0");
        settle();
        assertThat(sent).as("nothing has moved").isEmpty();
    }

    @Test
    void of_many_positions_the_newest_is_drawn_and_no_other() {
        var id = open(doubled());
        for (int x = 0; x < 100; x++) move(id + "-0", "value", x / 10.0);
        settle();
        assertThat(drawings).isEqualTo(1);
        assertThat(stateOf(id + "-words").toString()).contains("19.8");
    }

    @Test
    void an_error_takes_the_place_of_what_it_prevents_until_there_is_something_again() {
        var id = open(doubled());
        move(id + "-0", "value", 7);
        settle();
        assertThat(stateOf(id + "-words").toString()).contains("IllegalStateException", "not seven");
        move(id + "-0", "value", 8);
        settle();
        assertThat(stateOf(id + "-words").toString()).contains("16.0").doesNotContain("not seven");
    }

    @Test
    void a_picture_comes_and_goes_with_what_is_shown() {
        var id = open(interact(
                toggle("plot"), plot -> plot ? neuron().inject(2).run(20).plot() : "none"));
        assertThat(stateOf(id).get("children").toString()).doesNotContain("image");
        move(id + "-0", "value", true);
        settle();
        assertThat(stateOf(id).get("children").toString()).contains("IPY_MODEL_" + id + "-image");
        move(id + "-0", "value", false);
        settle();
        assertThat(stateOf(id).get("children").toString()).doesNotContain("image");
    }

    @Test
    void nonsense_from_outside_changes_nothing() {
        var id = open(doubled());
        move(id + "-0", "value", "seven");
        move(id + "-0", "value", List.of(1, 2));
        move(id + "-0", "other", 3);
        move("nobody", "value", 3);
        comms.handleMessage(message("comm_id", id + "-0", "data", Json.object("method", "custom")));
        settle();
        assertThat(sent).isEmpty();
    }

    @Test
    void a_cell_that_is_run_again_closes_what_it_had_open_and_so_does_one_that_is_deleted() {
        open(doubled());
        widgets.begin("other", true);
        open(doubled());
        int all = comms.info(new JsonObject()).getAsJsonObject("comms").size();
        sent.clear();
        widgets.begin("cell", true);
        assertThat(sent).hasSize(all / 2).allMatch(s -> s.type.equals("comm_close"));
        widgets.forget(List.of("other"));
        assertThat(comms.info(new JsonObject()).getAsJsonObject("comms").size()).isZero();
    }

    @Test
    void a_front_end_that_closes_one_model_closes_them_all() {
        var id = open(doubled());
        comms.handleClose(message("comm_id", id));
        assertThat(comms.info(new JsonObject()).getAsJsonObject("comms").size()).isZero();
        move(id + "-0", "value", 3);
        settle();
        assertThat(sent).isEmpty();
    }

    @Test
    void a_page_that_is_loaded_anew_gets_all_models_as_they_stand_now() {
        var id = open(
                interact(slider("rm", 1, 50), rm -> neuron().rm(rm).inject(2).run(50)));
        move(id + "-0", "value", 40);
        settle();
        sent.clear();
        comms.handleOpen(
                message("comm_id", "manager", "target_name", "jupyter.widget.control", "data", new JsonObject()));
        comms.handleMessage(message("comm_id", "manager", "data", Json.object("method", "request_states")));
        assertThat(sent).hasSize(1);
        var answer = sent.get(0);
        assertThat(answer.id()).isEqualTo("manager");
        assertThat(Json.text(answer.data(), "method", "")).isEqualTo("update_states");
        var states = Json.child(answer.data(), "states");
        var slider = Json.child(states, id + "-0");
        assertThat(Json.text(slider, "model_name", "")).isEqualTo("FloatSliderModel");
        assertThat(Json.child(slider, "state").get("value").getAsDouble()).isEqualTo(40);
        assertThat(answer.data().get("buffer_paths")).hasToString("[[\"" + id + "-image\",\"state\",\"value\"]]");
        assertThat(answer.buffers).hasSize(1);
        var open = comms.info(Json.object("target_name", "jupyter.widget"));
        assertThat(open.getAsJsonObject("comms").keySet()).isEqualTo(states.keySet());
    }

    @Test
    void a_model_tells_its_state_when_asked() {
        var id = open(doubled());
        sent.clear();
        comms.handleMessage(message("comm_id", id + "-1", "data", Json.object("method", "request_state")));
        assertThat(stateOf(id + "-1").get("_options_labels")).hasToString("[\"1\",\"-1\"]");
    }

    @Test
    void many_options_are_a_list_and_few_are_buttons() {
        var few = open(interact(choice("n", 1, 2, 3, 4), n -> n));
        assertThat(stateOf(few + "-0").get("_model_name").getAsString()).isEqualTo("ToggleButtonsModel");
        var many = open(interact(choice("n", 1, 2, 3, 4, 5), n -> n));
        assertThat(stateOf(many + "-0").get("_model_name").getAsString()).isEqualTo("DropdownModel");
    }
}
