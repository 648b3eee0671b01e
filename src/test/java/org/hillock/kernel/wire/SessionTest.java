package org.hillock.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final Session session = new Session("key");
    private final Message message = session.message(
            List.of(new byte[] {7}),
            "execute_request",
            new JsonObject(),
            Json.object("code", "\"grüße 😀\""),
            new JsonObject());

    @Test
    void a_message_survives_the_wire() {
        Message back = session.decode(session.encode(message));
        assertThat(back.type()).isEqualTo("execute_request");
        assertThat(back.content()).isEqualTo(message.content());
        assertThat(back.route()).containsExactly(new byte[] {7});
    }

    @Test
    void a_message_signed_with_another_key_is_refused() {
        List<byte[]> frames = new Session("other").encode(message);
        assertThatThrownBy(() -> session.decode(frames)).hasMessage("Wrong signature");
    }

    @Test
    void too_few_frames_are_refused() {
        assertThatThrownBy(() -> session.decode(List.of(new byte[0])))
                .hasMessage("Not a Jupyter message: too few frames");
    }

    @Test
    void every_message_has_an_id_of_its_own_and_the_time_zone_in_its_date() {
        Message other = session.reply(message, "execute_reply", new JsonObject());
        assertThat(other.header().get("msg_id")).isNotEqualTo(message.header().get("msg_id"));
        assertThat(other.parent()).isEqualTo(message.header());
        assertThat(Json.text(other.header(), "date", "")).endsWith("Z");
    }
}
