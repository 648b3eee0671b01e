package org.hillock.kernel.wire;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * One Jupyter message.
 *
 * @param route ZeroMQ identities of the peer (on iopub: the topic)
 * @param parent header of the message this one answers, empty when there is none
 */
public record Message(
        List<byte[]> route,
        JsonObject header,
        JsonObject parent,
        JsonObject metadata,
        JsonObject content,
        List<byte[]> buffers) {

    public String type() {
        return Json.text(header, "msg_type", "");
    }
}
