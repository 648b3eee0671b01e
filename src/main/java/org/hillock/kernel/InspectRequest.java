package org.hillock.kernel;

import com.google.gson.JsonObject;
import org.hillock.kernel.shell.Inspector;
import org.hillock.kernel.wire.Json;

/** Answers inspect_request. */
final class InspectRequest {
    private InspectRequest() {}

    static JsonObject answer(JsonObject content, Inspector inspector) {
        String code = Json.text(content, "code", "");
        int cursor = CodePoints.toUnits(code, Json.number(content, "cursor_pos", code.length()));
        String text = inspector.inspect(code, cursor);
        JsonObject data = text.isEmpty() ? new JsonObject() : Json.object("text/plain", text);
        return Json.object("status", "ok", "found", !text.isEmpty(), "data", data, "metadata", new JsonObject());
    }
}
