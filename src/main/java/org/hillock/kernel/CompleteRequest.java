package org.hillock.kernel;

import com.google.gson.JsonObject;
import java.util.List;
import org.hillock.kernel.shell.Completer;
import org.hillock.kernel.shell.Completion;
import org.hillock.kernel.wire.Json;

/** Answers complete_request. Jupyter counts code points, Java counts UTF-16 units. */
final class CompleteRequest {
    private CompleteRequest() {}

    static JsonObject answer(JsonObject content, Completer completer) {
        String code = Json.text(content, "code", "");
        int cursor = CodePoints.toUnits(code, Json.number(content, "cursor_pos", code.length()));
        Completer.Answer answer = completer.complete(code, cursor);
        int start = CodePoints.fromUnits(code, answer.start());
        int end = CodePoints.fromUnits(code, cursor);
        List<String> matches =
                answer.completions().stream().map(Completion::text).toList();
        List<JsonObject> types = answer.completions().stream()
                .map(c -> Json.object(
                        "start", start, "end", end, "text", c.text(), "type", c.type(), "signature", c.signature()))
                .toList();
        return Json.object(
                "status", "ok",
                "matches", matches,
                "cursor_start", start,
                "cursor_end", end,
                "metadata", Json.object("_jupyter_types_experimental", types));
    }
}
