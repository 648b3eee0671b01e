package org.hillock.kernel;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hillock.display.Rendering;
import org.hillock.display.Screen;
import org.hillock.kernel.comm.Comms;
import org.hillock.kernel.comm.Widgets;
import org.hillock.kernel.wire.Channel;
import org.hillock.kernel.wire.Json;
import org.hillock.kernel.wire.Session;

/**
 * What the kernel publishes to all front ends. Things shown are ascribed to the request that is being answered, or to
 * the last one, and never overtake text printed before them.
 */
public final class FrontEnd implements Screen {
    private static final String WIDGET_VIEW = "application/vnd.jupyter.widget-view+json";

    private final Channel iopub;
    private final Session session;
    private final Output output;
    private final Comms comms = new Comms(this::publish);
    private final Widgets widgets = new Widgets(comms);
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

    Comms comms() {
        return comms;
    }

    /** The live controls that are shown. */
    Widgets widgets() {
        return widgets;
    }

    void publish(String type, JsonObject content) {
        publish(type, content, new JsonObject(), List.of());
    }

    private void publish(String type, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        send(type, parent, content, metadata, buffers);
    }

    void status(String state, JsonObject parent) {
        send("status", parent, Json.object("execution_state", state), new JsonObject(), List.of());
    }

    private void send(String type, JsonObject parent, JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        var topic = List.of(type.getBytes(StandardCharsets.US_ASCII));
        iopub.send(session.message(topic, type, parent, content, metadata, buffers));
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

    private JsonObject data(Rendering rendering, String name, Object value) {
        var data = Json.of(rendering.content()).getAsJsonObject();
        if (rendering.live() != null) widgets.open(rendering.live()).ifPresent(view -> data.add(WIDGET_VIEW, view));
        return Json.object("data", data, "metadata", rendering.metadata(), name, value);
    }
}
