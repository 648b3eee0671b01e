package org.hillock.kernel.comm;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hillock.kernel.wire.Json;
import org.hillock.kernel.wire.Message;

/**
 * Comms: side channels between a widget in the front end and an object in the kernel. A target opens the far end of
 * those that a front end opens under its name; the kernel opens its own by {@link #open}.
 */
public final class Comms {
    /** What happens when a front end opens a comm to this target; hands back who hears its messages. */
    interface Target {
        Comm opened(String id);
    }

    /** The kernel's end of one comm. */
    interface Comm {
        void message(JsonObject data);

        void closed();
    }

    /** Sends to all front ends. */
    @FunctionalInterface
    public interface Publisher {
        void publish(String type, JsonObject content, JsonObject metadata, List<byte[]> buffers);
    }

    private record Open(String target, Comm comm) {}

    private final Publisher publisher;
    private final Map<String, Target> targets = new ConcurrentHashMap<>();
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    public Comms(Publisher publisher) {
        this.publisher = publisher;
    }

    void register(String target, Target what) {
        targets.put(target, what);
    }

    /** Opens a comm from the kernel's side. */
    void open(String id, String target, JsonObject data, JsonObject metadata, List<byte[]> buffers, Comm comm) {
        open.put(id, new Open(target, comm));
        var content = Json.object("comm_id", id, "target_name", target, "data", data);
        publisher.publish("comm_open", content, metadata, buffers);
    }

    void send(String id, JsonObject data, List<byte[]> buffers) {
        publisher.publish("comm_msg", Json.object("comm_id", id, "data", data), new JsonObject(), buffers);
    }

    /** Closes a comm from the kernel's side, unless it is closed. */
    void close(String id) {
        if (open.remove(id) != null) sendClose(id);
    }

    private void sendClose(String id) {
        publisher.publish(
                "comm_close", Json.object("comm_id", id, "data", new JsonObject()), new JsonObject(), List.of());
    }

    public void handleOpen(Message message) {
        String id = Json.text(message.content(), "comm_id", "");
        String name = Json.text(message.content(), "target_name", "");
        Target target = targets.get(name);
        if (target == null) sendClose(id); // as the protocol wants it
        else open.put(id, new Open(name, target.opened(id)));
    }

    public void handleMessage(Message message) {
        Open found = open.get(Json.text(message.content(), "comm_id", ""));
        if (found != null) found.comm.message(Json.child(message.content(), "data"));
    }

    public void handleClose(Message message) {
        Open found = open.remove(Json.text(message.content(), "comm_id", ""));
        if (found != null) found.comm.closed();
    }

    /** Answers a comm_info_request: the open comms, or those of one target. */
    public JsonObject info(JsonObject request) {
        String wanted = Json.text(request, "target_name", "");
        var comms = new JsonObject();
        open.forEach((id, o) -> {
            if (wanted.isEmpty() || wanted.equals(o.target)) comms.add(id, Json.object("target_name", o.target));
        });
        return Json.object("status", "ok", "comms", comms);
    }
}
