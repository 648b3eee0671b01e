package org.hillock.kernel;

import com.google.gson.JsonObject;
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
    public interface Target {
        Comm opened(String id, JsonObject data);
    }

    /** The kernel's end of one comm. */
    public interface Comm {
        void message(Message message);

        void closed();
    }

    private record Open(String target, Comm comm) {}

    private final FrontEnd frontEnd;
    private final Map<String, Target> targets = new ConcurrentHashMap<>();
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    Comms(FrontEnd frontEnd) {
        this.frontEnd = frontEnd;
    }

    public void register(String target, Target what) {
        targets.put(target, what);
    }

    /** Opens a comm from the kernel's side. */
    public void open(String id, String target, JsonObject data, Comm comm) {
        open.put(id, new Open(target, comm));
        frontEnd.publish("comm_open", Json.object("comm_id", id, "target_name", target, "data", data));
    }

    public void send(String id, JsonObject data) {
        frontEnd.publish("comm_msg", Json.object("comm_id", id, "data", data));
    }

    void handleOpen(Message message) {
        String id = Json.text(message.content(), "comm_id", "");
        String name = Json.text(message.content(), "target_name", "");
        Target target = targets.get(name);
        if (target == null) {
            // The protocol: who does not know the target closes the comm at once.
            frontEnd.publish("comm_close", Json.object("comm_id", id, "data", new JsonObject()));
            return;
        }
        open.put(id, new Open(name, target.opened(id, Json.child(message.content(), "data"))));
    }

    void handleMessage(Message message) {
        Open found = open.get(Json.text(message.content(), "comm_id", ""));
        if (found != null) found.comm.message(message);
    }

    void handleClose(Message message) {
        Open found = open.remove(Json.text(message.content(), "comm_id", ""));
        if (found != null) found.comm.closed();
    }

    /** Answers a comm_info_request: the open comms, or those of one target. */
    JsonObject info(JsonObject request) {
        String wanted = Json.text(request, "target_name", "");
        var comms = new JsonObject();
        open.forEach((id, o) -> {
            if (wanted.isEmpty() || wanted.equals(o.target)) comms.add(id, Json.object("target_name", o.target));
        });
        return Json.object("status", "ok", "comms", comms);
    }
}
