package org.hillock.kernel;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hillock.display.Rendering;
import org.hillock.display.Screen;
import org.hillock.kernel.wire.Channel;
import org.hillock.kernel.wire.Json;
import org.hillock.kernel.wire.Message;
import org.hillock.kernel.wire.Session;

/**
 * What the kernel publishes to all front ends. Things shown are ascribed to the request that is being answered, or to
 * the last one, and never overtake text printed before them.
 */
public final class FrontEnd implements Screen {
    private final Channel iopub;
    private final Session session;
    private final Output output;
    private volatile JsonObject parent = new JsonObject();

    FrontEnd(Channel iopub, Session session) {
        this.iopub = iopub;
        this.session = session;
        output = new Output((stream, text) -> publish("stream", Json.object("name", stream, "text", text)));
    }

    Output output() {
        return output;
    }

    /** From now on this request is the one that is answered. */
    void answer(JsonObject header) {
        output.flush();
        parent = header;
    }

    /** The request that is being answered, or the last one. */
    JsonObject parent() {
        return parent;
    }

    void publish(String type, JsonObject content) {
        publish(type, content, parent);
    }

    void publish(String type, JsonObject content, JsonObject parent) {
        Message message = session.message(
                List.of(type.getBytes(StandardCharsets.US_ASCII)), type, parent, content, new JsonObject());
        iopub.send(message);
    }

    void status(String state, JsonObject parent) {
        publish("status", Json.object("execution_state", state), parent);
    }

    void result(int count, Rendering rendering) {
        output.flush();
        publish("execute_result", data(rendering, "execution_count", count));
    }

    void display(Rendering rendering) {
        output.flush();
        publish("display_data", data(rendering, "transient", new JsonObject()));
    }

    @Override
    public void show(String id, Rendering rendering) {
        output.flush();
        publish("display_data", data(rendering, "transient", Json.object("display_id", id)));
    }

    @Override
    public void update(String id, Rendering rendering) {
        output.flush();
        publish("update_display_data", data(rendering, "transient", Json.object("display_id", id)));
    }

    @Override
    public void clear(boolean wait) {
        output.flush();
        publish("clear_output", Json.object("wait", wait));
    }

    private static JsonObject data(Rendering rendering, String name, Object value) {
        return Json.object("data", rendering.content(), "metadata", rendering.metadata(), name, value);
    }
}
